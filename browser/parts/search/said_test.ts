import assert from "node:assert/strict";
import type { Found } from "../../search/finder.ts";
import { wordsFor } from "./said.ts";

const entry = { kind: "page", page: "a.html" } as const;
const found = (count: number, more: Partial<Found> = {}): Found => ({
  entries: Array(count).fill(entry),
  marked: [],
  also: [],
  instead: [],
  nowhere: [],
  ...more,
});

Deno.test("it says how many there are, and how many of them are shown", () => {
  assert.equal(wordsFor("bee", found(1), 30), "1 result.");
  assert.equal(wordsFor("bee", found(30), 30), "30 results.");
  assert.match(wordsFor("bee", found(31), 30), /^The first 30 of 31 results\./);
  assert.equal(wordsFor("bee", found(0), 30), "Nothing found for “bee”.");
});

Deno.test("it says what else was looked for", () => {
  const also = ["Equality impact assessment", "Planning with People"];
  assert.equal(
    wordsFor("EQIA", found(2, { also }), 30),
    "2 results. Also: equality impact assessment, Planning with People.",
  );
});

Deno.test("it says what is nowhere, and what was looked for instead", () => {
  const instead = [{ typed: "“bea”", words: ["bean", "bear"] }];
  assert.equal(
    wordsFor("bea zebra", found(2, { instead, nowhere: ["“zebra”"] }), 30),
    "2 results. Nothing has “bea”; these have bean or bear. Nothing has “zebra”.",
  );
});

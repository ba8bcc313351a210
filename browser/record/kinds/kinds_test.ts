import assert from "node:assert/strict";
import { isTabled } from "./kind_words.ts";
import { KINDS } from "./kinds.ts";

Deno.test("every kind whose rows stand in a table says what documents and files call them", () => {
  const tabled = KINDS.filter(isTabled);
  assert.deepEqual(tabled.filter(({ id }) => id === "evidence").length, 1);
  for (const { id, words } of tabled) {
    for (const word of ["list", "none", "csv", "row"] as const) {
      assert.ok(words?.[word], `${id}: ${word}`);
    }
  }
});

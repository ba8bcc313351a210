import assert from "node:assert/strict";
import type { Answers } from "../record.ts";
import { followed, movesOf, strayItems } from "./retired.ts";

const retired = [
  { id: "1a.9", to: "1a.2", since: "2027", why: "It said the same." },
  { id: "1z", to: "1b", since: "2027", why: "Merged." },
  { id: "2c.1", to: null, since: "2027", why: "No longer asked." },
];

function answers(items: { [item: string]: { [field: string]: unknown } }): Answers {
  return new Map(Object.entries(items).map(([item, one]) => [item, new Map(Object.entries(one))]));
}

Deno.test("answers follow to the id that took the place, people's own prompts too", () => {
  const found = movesOf(
    answers({ "1a.9": { note: "n" }, "1z.own-x": { text: "t" }, "2c.1": { ticked: true } }),
    retired,
  );
  assert.deepEqual(found, [
    { from: "1a.9", to: "1a.2", field: "note", value: "n", isFree: true },
    { from: "1z.own-x", to: "1b.own-x", field: "text", value: "t", isFree: true },
  ]);
});

Deno.test("evidence follows the feature it stands under", () => {
  const found = movesOf(answers({ "1z.e.x": { what: "Survey" } }), retired);
  assert.deepEqual(found, [
    { from: "1z.e.x", to: "1b.e.x", field: "what", value: "Survey", isFree: true },
  ]);
});

Deno.test("scope and evidence are no strays", () => {
  const held = answers({
    scope: { reasons: "r" },
    evidence: { max_age_months: 6 },
    "1a.e.x": { what: "w" },
    "9z.e.y": { what: "w" },
  });
  assert.deepEqual(strayItems(held, new Set(["1a"])), ["9z.e.y"]);
});

Deno.test("an answer never takes the place of another", () => {
  const both = answers({
    "1a.9": { note: "old", ticked: true },
    "1a.2": { note: "new", ticked: true },
  });
  assert.deepEqual(movesOf(both, retired).map(({ field, isFree }) => [field, isFree]), [
    ["note", false],
    ["ticked", true],
  ]);
});

Deno.test("items the guide does not have are found, whatever their names", () => {
  const held = answers({
    "1a": { rating: 1 },
    "1a.own-x": { text: "t" },
    "2c.own-y": { text: "t" },
    "9z": { x: 1 },
    "__proto__x": { x: 1 },
  });
  assert.deepEqual(strayItems(held, new Set(["1a"])), ["2c.own-y", "9z", "__proto__x"]);
});

Deno.test("a copy of older answers has them where they belong now, and the originals stay", () => {
  const answers: Answers = new Map([["1a", new Map<string, unknown>([["rating", 4]])]]);
  const retired = [{ id: "1a", to: "1b", since: "2027", why: "Moved" }];
  assert.equal(followed(answers, retired).get("1b")?.get("rating"), 4);
  assert.equal(followed(answers, retired).has("1a"), false);
  assert.equal(answers.get("1a")?.get("rating"), 4);
});

import assert from "node:assert/strict";
import { isRemoved } from "./kinds/rows.ts";
import { featureProgress, newOwnPrompt, ofHowMany, ownPrompts, ratingOf } from "./progress.ts";
import { type Answers, setAnswer } from "./record.ts";

function answersOf(values: [item: string, field: string, value: unknown][]): Answers {
  const answers: Answers = new Map();
  for (const [item, field, value] of values) setAnswer(answers, item, field, value);
  return answers;
}

Deno.test("progress counts the guide's prompts and the person's own that still stand", () => {
  const answers = answersOf([
    ["1a.1", "ticked", true],
    ["1a.2", "note", "looked at, not ticked"],
    ["1b.1", "ticked", true],
    ["1a.own-2", "text", "Do carers agree?"],
    ["1a.own-2", "ticked", true],
    ["1a.own-1", "text", "Taken away"],
    ["1a.own-1", "ticked", true],
    ["1a.own-1", "removed", true],
    ["1aa.own-3", "ticked", true],
  ]);
  assert.deepEqual(featureProgress(answers, "1a", ["1a.1", "1a.2", "1a.3"]), {
    ticked: 2,
    unknown: 0,
    prompts: 4,
  });
  assert.deepEqual(ownPrompts(answers, "1a"), ["1a.own-1", "1a.own-2"]);
  assert.equal(isRemoved(answers, "1a.own-1"), true);
  assert.equal(isRemoved(answers, "1a.own-2"), false);
});

Deno.test("a prompt that does not apply here is out of the count, ticked or not", () => {
  const answers = answersOf([
    ["1a.1", "ticked", true],
    ["1a.1", "not_applicable", true],
    ["1a.2", "not_applicable", true],
    ["1a.3", "not_applicable", "yes"],
  ]);
  const found = featureProgress(answers, "1a", ["1a.1", "1a.2", "1a.3", "1a.4"]);
  assert.deepEqual(found, { ticked: 0, unknown: 0, prompts: 2 });
});

Deno.test("a value of another kind is no tick and no rating", () => {
  const answers = answersOf([["1a.1", "ticked", "yes"], ["1a", "rating", "5"], [
    "1b",
    "rating",
    5,
  ]]);
  assert.equal(featureProgress(answers, "1a", ["1a.1"]).ticked, 0);
  assert.equal(ratingOf(answers, "1a"), undefined);
  assert.equal(ratingOf(answers, "1b"), 5);
  assert.equal(ratingOf(answers, "1c"), undefined);
});

Deno.test("a new own prompt belongs to its feature and comes after the older ones", () => {
  const first = newOwnPrompt("1a");
  const answers = answersOf([[first, "text", "x"]]);
  assert.deepEqual(ownPrompts(answers, "1a"), [first]);
  assert.deepEqual(ownPrompts(answers, "1b"), []);
});

Deno.test("what nobody knows is counted apart from what is looked at", () => {
  const answers = answersOf([["1a.1", "unknown", true], ["1a.2", "unknown", "yes"]]);
  const { ticked, unknown, prompts } = featureProgress(answers, "1a", ["1a.1", "1a.2"]);
  assert.deepEqual([ticked, unknown, prompts], [0, 1, 2]);
  assert.equal(ofHowMany(0, 2, 1), "0 of 2. We do not know: 1");
  assert.equal(ofHowMany(1, 2, 0), "1 of 2");
});

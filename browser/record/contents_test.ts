import assert from "node:assert/strict";
import { contents, differences } from "./contents.ts";
import type { Answers } from "./record.ts";

function answers(items: { [item: string]: { [field: string]: unknown } }): Answers {
  return new Map(Object.entries(items).map(([item, one]) => [item, new Map(Object.entries(one))]));
}

const before = answers({ "1a": { rating: 4, practice: "x" }, "1a.1": { ticked: true, note: "n" } });

Deno.test("answers, ratings and notes are counted by field", () => {
  assert.deepEqual(contents(before), { answers: 4, ratings: 1, notes: 1, actions: 0 });
  assert.deepEqual(contents(new Map()), { answers: 0, ratings: 0, notes: 0, actions: 0 });
  const planned = answers({ "action-1": { what: "x" }, "action-2": { removed: true } });
  assert.equal(contents(planned).actions, 1);
});

Deno.test("differences are counted by field", () => {
  const after = answers({ "1a": { rating: 5, practice: "x" }, "2": { evidence: "e", extra: [1] } });
  assert.deepEqual(differences(before, after), { added: 2, changed: 1, removed: 2 });
  assert.deepEqual(differences(before, before), { added: 0, changed: 0, removed: 0 });
});

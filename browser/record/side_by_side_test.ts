import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { type EvaluationRecord, newRecord } from "./record.ts";
import { sideBySide } from "./side_by_side.ts";

type Items = Parameters<typeof answersOf>[0];

function record(name: string, items: Items, edition = "2009"): EvaluationRecord {
  return { ...newRecord({ id: "a-guide", edition }, name), answers: answersOf(items) };
}

// Three councils and two years.
const RECORDS = [
  record("North 2026", {
    "1a": { rating: 3, good: "Ours" },
    "1b": { out: true },
    "2": { out: true },
  }),
  record("North 2025", { "1a": { rating: 2 }, "1c": { rating: 9 }, "2": { out: true } }),
  record("South", {
    "1a": { rating: 5, good: "SECRET", sensitive: true },
    "1b": { rating: 4 },
    "1a.own-1": { text: "Mine" },
    "1a.own-2": { text: "Gone", removed: true },
    "2": { out: true },
  }),
  record("East", { "1a": { rating: 6 }, "2a": { rating: 1 }, "9a": { rating: 3 } }, "2031"),
];

Deno.test("records stand side by side, like with like, and the rest is told apart", () => {
  const { rows, alone, apart } = sideBySide(GUIDE, RECORDS);
  const row = (id: string) =>
    rows.find(({ place }) => place.id === id)!.said.map((one) =>
      typeof one === "string" ? one : one.level
    );
  assert.deepEqual(rows.map(({ place }) => place.id), ["1", "1a", "1b", "1c"]);
  assert.deepEqual(row("1a"), [3, 2, "held back", 6]);
  assert.deepEqual(row("1b"), ["out", undefined, 4, undefined]);
  assert.deepEqual(row("1c"), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(alone.map(({ place }) => place.id), ["2", "2a"]);
  assert.deepEqual(apart, [
    { why: "own prompts", record: 2, count: 1 },
    { why: "edition", record: 3, edition: "2031" },
    { why: "not asked", record: 3, items: ["9a"] },
  ]);
});

Deno.test("what people wrote stands by box, and nothing that is held back", () => {
  const found = sideBySide(GUIDE, RECORDS);
  const [first] = found.rows.filter(({ place }) => place.id === "1a");
  const [ours] = first!.said;
  assert.ok(typeof ours === "object");
  assert.deepEqual([...ours.texts], [["good", "Ours"]]);
  const all = JSON.stringify(found, (_, value) => value instanceof Map ? [...value] : value);
  assert.doesNotMatch(all, /SECRET|better|worse/);
});

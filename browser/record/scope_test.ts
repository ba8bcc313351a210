import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { endsBeforeStart, inScope, isFeatureOut } from "./scope.ts";

const ids = (answers: ReturnType<typeof answersOf>) =>
  inScope(GUIDE, answers).themes.map(({ id, features }) => [id, ...features.map((f) => f.id)]);

Deno.test("everything is in scope until it is taken out", () => {
  assert.deepEqual(ids(answersOf({})), [["1", "1a", "1b", "1c"], ["2", "2a"]]);
  assert.deepEqual(ids(answersOf({ "1b": { out: true }, "1a": { out: "yes" } })), [
    ["1", "1a", "1c"],
    ["2", "2a"],
  ]);
});

Deno.test("a theme that is out takes its features with it", () => {
  const answers = answersOf({ "1": { out: true } });
  assert.deepEqual(ids(answers), [["2", "2a"]]);
  assert.ok(isFeatureOut(answers, "1", "1a"));
  assert.ok(!isFeatureOut(answers, "2", "2a"));
});

Deno.test("an end before the start is seen; one date alone says nothing", () => {
  const dates = (start?: string, end?: string) => answersOf({ scope: { start, end } });
  assert.ok(endsBeforeStart(dates("2026-12-01", "2026-11-30")));
  assert.ok(!endsBeforeStart(dates("2026-11-30", "2026-11-30")));
  assert.ok(!endsBeforeStart(dates("2026-11-30")));
  assert.ok(!endsBeforeStart(dates(undefined, "2026-11-30")));
  assert.ok(!endsBeforeStart(dates("2026-12-01", "202611-05-01")), "what is no day is neither");
});

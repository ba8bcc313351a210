import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./made_up.ts";
import { stepsAround, stepsOf } from "./path.ts";

const ids = (answers = answersOf({})) => stepsOf(GUIDE, answers).map(({ place }) => place.id);

Deno.test("a theme is rated after its features", () => {
  assert.deepEqual(ids(), ["1a", "1b", "1c", "1", "2a", "2"]);
});

Deno.test("what is out of scope is no step, and what is in it has neighbours all the same", () => {
  const answers = answersOf({ "1b": { out: true }, "2": { out: true } });
  assert.deepEqual(ids(answers), ["1a", "1c", "1"]);
  const around = (item: string) => {
    const { back, next } = stepsAround(GUIDE, answers, item);
    return [back?.place.id, next?.place.id];
  };
  assert.deepEqual(around("1b"), ["1a", "1c"]);
  assert.deepEqual(around("2a"), ["1", undefined]);
  assert.deepEqual(around(""), [undefined, "1a"]);
});

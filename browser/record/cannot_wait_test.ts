import assert from "node:assert/strict";
import { cannotWait } from "./cannot_wait.ts";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { hasMarks } from "./sensitive.ts";
import { ALL, view } from "./view.ts";

const ANSWERS = answersOf({
  "1b.cannot-wait": { matter: "Doors do not lock.", told: "The chief officer", when: "2026-11-27" },
  "2.cannot-wait": { matter: "Known to all.", open: true },
  "1a.cannot-wait": { open: true },
});
const found = (answers = ANSWERS, sensitive = false) =>
  cannotWait(GUIDE, answers, view(answers, GUIDE, { ...ALL, sensitive }))
    .map(({ item, what, told, isHeldBack }) => [item, what, told, isHeldBack]);

Deno.test("what cannot wait is held back unless it is said to be open", () => {
  assert.ok(hasMarks(ANSWERS));
  assert.deepEqual(found(), [
    ["1b.cannot-wait", "", "", true],
    ["2.cannot-wait", "Known to all.", "", false],
  ]);
  assert.deepEqual(found(ANSWERS, true)[0], [
    "1b.cannot-wait",
    "Doors do not lock.",
    "The chief officer",
    false,
  ]);
});

Deno.test("the mark of what it stands under, and its own, hold whatever was said of it", () => {
  for (const marked of [{ "2": { sensitive: true } }, { "2.cannot-wait": { sensitive: true } }]) {
    const said = { "2.cannot-wait": { matter: "Known.", open: true } };
    const answers = answersOf({
      ...marked,
      "2.cannot-wait": { ...said["2.cannot-wait"], ...marked["2.cannot-wait"] },
    });
    assert.deepEqual(found(answers), [["2.cannot-wait", "", "", true]]);
  }
});

Deno.test("where two tabs disagree whether it is open, it is not", () => {
  const answers = answersOf({ "2.cannot-wait": { matter: "Known.", open: "yes", "open~2": true } });
  assert.deepEqual(found(answers), [["2.cannot-wait", "", "", true]]);
});

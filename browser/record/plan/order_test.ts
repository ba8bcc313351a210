import assert from "node:assert/strict";
import { kindNamed } from "../kinds/kinds.ts";
import { rowsOn } from "../kinds/rows.ts";
import { type Answers, newRecord, setAnswer } from "../record.ts";
import { ACTION } from "./actions.ts";
import { PLACE, placesToMove } from "./order.ts";

function seven(): Answers {
  const { answers } = newRecord({ id: "g", edition: "1" }, "A record");
  for (const one of [1, 2, 3, 4, 5, 6, 7]) setAnswer(answers, `action-${one}`, "what", `${one}`);
  return answers;
}

const shown = (answers: Answers) =>
  rowsOn(answers, ACTION, "").map((id) => id.slice("action-".length)).join(" ");

function move(answers: Answers, item: string, index: number): number {
  const places = placesToMove(answers, rowsOn(answers, ACTION, ""), item, index);
  for (const [one, place] of places) setAnswer(answers, one, PLACE, place);
  return places.size;
}

Deno.test("an action goes where it is put, and the others stay in order", () => {
  const answers = seven();
  move(answers, "action-7", 5);
  assert.equal(shown(answers), "1 2 3 4 5 7 6");
  for (const index of [3, 2, 1, 0]) move(answers, "action-5", index);
  assert.equal(shown(answers), "5 1 2 3 4 7 6");
  move(answers, "action-5", 6);
  assert.equal(shown(answers), "1 2 3 4 7 6 5");
});

Deno.test("once all have places a move writes one, and a new action comes last", () => {
  const answers = seven();
  move(answers, "action-7", 0);
  assert.equal(move(answers, "action-3", 1), 1);
  setAnswer(answers, "action-8", "what", "New");
  assert.equal(shown(answers), "7 3 1 2 4 5 6 8");
  move(answers, "action-8", 6);
  assert.equal(shown(answers), "7 3 1 2 4 5 8 6");
});

Deno.test("moves without end never run out of places between two actions", () => {
  const answers = seven();
  for (let n = 0; n < 200; n++) move(answers, n % 2 ? "action-1" : "action-2", 3);
  assert.equal(shown(answers).split(" ").length, 7);
  assert.deepEqual(shown(answers).split(" ").filter((one) => one > "2"), ["3", "4", "5", "6", "7"]);
  assert.equal(kindNamed(ACTION).order, PLACE);
});

import assert from "node:assert/strict";
import { GUIDE } from "../guide/made_up.ts";
import { newRecord, setAnswer } from "../record.ts";
import { actionsOf } from "./actions.ts";
import { dueOf, stepsOf } from "./due.ts";

const TODAY = "2026-12-20";

function action(fields: Record<string, string>, milestones: Record<string, string> = {}) {
  const { answers } = newRecord({ id: "g", edition: "1" }, "A record");
  setAnswer(answers, "action-1", "what", "Something");
  for (const [name, value] of Object.entries(fields)) setAnswer(answers, "action-1", name, value);
  for (const [id, date] of Object.entries(milestones)) {
    setAnswer(answers, `action-1.m-${id}`, "date", date);
  }
  return actionsOf(GUIDE, answers)[0]!;
}

Deno.test("an action is overdue once its completion has passed and it is not closed", () => {
  const late = { completion: "2026-12-19", review: "2027-01-01" };
  assert.deepEqual(
    [dueOf(action(late), TODAY).state, dueOf(action(late), TODAY).words],
    ["overdue", "Overdue since 19 December 2026"],
  );
  for (const status of ["done", "postponed"]) {
    assert.equal(dueOf(action({ ...late, status }), TODAY).state, "closed");
  }
  assert.equal(
    dueOf(action({ completion: TODAY }), TODAY).words,
    "Completion due today: 20 December 2026",
  );
});

Deno.test("the next date counts, whatever it is of, and year ends are no matter", () => {
  const one = action({ review: "2027-01-19", completion: "2027-06-30" });
  assert.equal(dueOf(one, TODAY).words, "Review due in 30 days: 19 January 2027");
  assert.equal(dueOf(one, "2026-12-19").state, "later");
  const two = action({ review: "2026-11-01", completion: "2028-02-29" }, { a: "2026-12-21" });
  assert.equal(dueOf(two, TODAY).words, "Milestone due tomorrow: 21 December 2026");
  assert.equal(dueOf(two, "2027-03-01").words, "Completion: 29 February 2028");
  assert.deepEqual(stepsOf(two).map(({ date }) => date), [
    "2026-11-01",
    "2026-12-21",
    "2028-02-29",
  ]);
});

Deno.test("what is no day is no date", () => {
  assert.equal(dueOf(action({ completion: "soon", review: "2027-02-30" }), TODAY).state, "undated");
});

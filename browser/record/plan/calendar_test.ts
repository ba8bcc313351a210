import assert from "node:assert/strict";
import { GUIDE } from "../guide/made_up.ts";
import { type EvaluationRecord, newRecord, setAnswer } from "../record.ts";
import { nextRound } from "../rounds.ts";
import { entriesOf } from "./calendar.ts";

type Items = { [item: string]: { [field: string]: unknown } };

function record(items: Items): EvaluationRecord {
  const made = newRecord({ id: "g", edition: "1" }, "A record");
  for (const [item, fields] of Object.entries(items)) {
    for (const [field, value] of Object.entries(fields)) {
      setAnswer(made.answers, item, field, value);
    }
  }
  return made;
}

const PLAN: Items = {
  "action-1": { what: "Publish", review: "2027-01-31", completion: "2027-06-30" },
  "action-1.m-a": { what: "Draft", date: "2026-12-31" },
  "action-2": { what: "Train", completion: "2028-02-29" },
};

/** Make the file, and note what was sent. */
function sent(made: EvaluationRecord, sensitive = false) {
  const { entries, sent } = entriesOf(made, GUIDE, sensitive);
  for (const { item, field, day } of sent) setAnswer(made.answers, item, field, day);
  return entries;
}

Deno.test("each open date is an entry that says what it is", () => {
  const entries = sent(record(PLAN));
  assert.deepEqual(entries.map(({ day, title }) => [day, title]), [
    ["2026-12-31", "Milestone: Draft (Publish)"],
    ["2027-01-31", "Review (Publish)"],
    ["2027-06-30", "Completion (Publish)"],
    ["2028-02-29", "Completion (Train)"],
  ]);
  assert.equal(new Set(entries.map(({ uid }) => uid)).size, 4);
  assert.ok(entries.every(({ isCancelled }) => !isCancelled));
});

Deno.test("an entry keeps its id, wherever its action stands and whatever its day", () => {
  const made = record(PLAN);
  const before = sent(made).map(({ uid }) => uid).sort();
  setAnswer(made.answers, "action-2", "order", -1);
  setAnswer(made.answers, "action-1", "completion", "2027-09-01");
  setAnswer(made.answers, "action-0", "what", "First");
  assert.deepEqual(sent(made).map(({ uid }) => uid).sort(), before);
});

Deno.test("what was sent and is there no longer is taken out, and only that", () => {
  const made = record(PLAN);
  const first = sent(made);
  setAnswer(made.answers, "action-1", "review", undefined);
  setAnswer(made.answers, "action-1.m-a", "removed", true);
  setAnswer(made.answers, "action-2", "status", "done");
  const cancelled = sent(made).filter(({ isCancelled }) => isCancelled);
  assert.deepEqual(
    cancelled.map(({ uid }) => uid).sort(),
    first.filter(({ title }) => !title.startsWith("Completion (P")).map(({ uid }) => uid).sort(),
  );
  assert.deepEqual(
    new Set(cancelled.map(({ title }) => title)),
    new Set(["No longer in the plan"]),
  );
  setAnswer(made.answers, "action-1", "removed", true);
  assert.equal(sent(made).filter(({ isCancelled }) => isCancelled).length, 4);
});

Deno.test("nothing of a sensitive action goes out unless it is asked for", () => {
  const made = record({ ...PLAN, "action-1": { ...PLAN["action-1"], sensitive: true } });
  assert.deepEqual(entriesOf(made, GUIDE, false).entries.map(({ title }) => title), [
    "Completion (Train)",
  ]);
  assert.equal(entriesOf(made, GUIDE, true).entries.length, 4);
});

Deno.test("the next round has entries of its own", () => {
  const made = record(PLAN);
  const before = new Set(sent(made).map(({ uid }) => uid));
  const next = nextRound(made, "Next");
  const after = sent(next);
  assert.equal(after.length, 4);
  assert.ok(after.every(({ uid, isCancelled }) => !before.has(uid) && !isCancelled));
});

import assert from "node:assert/strict";
import { newRecord, setAnswer } from "../../record/record.ts";
import { reminderWords } from "./reminder.ts";

const NOW = new Date("2026-11-23T10:00:00Z");

function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);
}

/** A record of so many days ago, changed so many days ago, with an answer in it. */
function work(created: number, changed: number = created) {
  const record = newRecord({ id: "a-guide", edition: "2009" }, "x", daysAgo(created));
  record.changed = daysAgo(changed).toISOString();
  setAnswer(record.answers, "1a", "practice", "x");
  return record;
}

Deno.test("work that never left this browser is reminded of after seven days", () => {
  const words = (days: number) =>
    reminderWords({ stored: true, isEdited: false, copied: undefined, record: work(days) }, NOW);
  assert.equal(words(6.9), "");
  assert.equal(words(7), "You have not saved a copy of this record for 7 days. Save one.");
  assert.equal(words(30.5), "You have not saved a copy of this record for 30 days. Save one.");
});

Deno.test("work changed since its last copy is reminded of, seven days after that copy", () => {
  const words = (copied: number, changed: number) =>
    reminderWords({
      stored: true,
      isEdited: false,
      copied: daysAgo(copied).toISOString(),
      record: work(90, changed),
    }, NOW);
  assert.equal(words(8, 1), "You have not saved a copy of this record for 8 days. Save one.");
  assert.equal(words(6, 1), "");
  assert.equal(words(8, 8), "");
  assert.equal(words(8, 20), "");
});

Deno.test("nothing is reminded of where nothing is kept, or nothing was written", () => {
  const record = work(30);
  assert.equal(
    reminderWords({ stored: false, isEdited: false, copied: undefined, record }, NOW),
    "",
  );
  record.answers.clear();
  assert.equal(
    reminderWords({ stored: true, isEdited: false, copied: undefined, record }, NOW),
    "",
  );
});

Deno.test("a time that has not come does not pass for work done since the copy", () => {
  const record = { ...work(30), changed: "9999-12-31T00:00:00.000Z" };
  const copied = daysAgo(8).toISOString();
  assert.equal(reminderWords({ stored: true, isEdited: false, copied, record }, NOW), "");
});

Deno.test("nobody is reminded of the example", () => {
  const record = { ...work(90), id: "example-a-guide" };
  assert.equal(
    reminderWords({ stored: true, isEdited: false, copied: undefined, record }, NOW),
    "",
  );
});

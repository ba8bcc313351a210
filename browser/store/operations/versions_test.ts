import assert from "node:assert/strict";
import { answer, newRecord, setAnswer } from "../../record/record.ts";
import type { AnswerRow } from "../rows.ts";
import {
  allAnswers,
  answerRows,
  hold,
  holdAll,
  isReadable,
  newVersionName,
  shownAnswers,
  valueWords,
} from "./versions.ts";

function row(version: string, value: unknown, day = 1, field = "note"): AnswerRow {
  const changed = `2026-01-0${day}T00:00:00.000Z`;
  return { record: "r", item: "1a.1", field, version, value, changed };
}

Deno.test("no two versions have one name", () => {
  const names = Array.from({ length: 1000 }, newVersionName);
  assert.equal(new Set(names).size, 1000);
});

Deno.test("the newest of two texts is shown, the other stands beside it", () => {
  const { shown, others } = hold("1a.1", "note", [row("a", "old", 1), row("b", "new", 2)]);
  assert.equal(shown?.value, "new");
  assert.deepEqual(others.map(({ value }) => value), ["old"]);
});

Deno.test("the text one is looking at stays, whatever another tab writes", () => {
  const before = hold("1a.1", "note", [row("a", "mine", 1)]);
  const { shown, others } = hold(
    "1a.1",
    "note",
    [row("a", "mine", 1), row("b", "theirs", 2)],
    before,
  );
  assert.equal(shown?.value, "mine");
  assert.deepEqual(others.map(({ value }) => value), ["theirs"]);
});

Deno.test("a field emptied here stays empty beside another text", () => {
  const before = { shown: undefined, others: [hold("1a.1", "note", [row("b", "theirs")]).shown!] };
  const { shown, others } = hold("1a.1", "note", [row("b", "theirs")], before);
  assert.equal(shown, undefined);
  assert.equal(others.length, 1);
});

Deno.test("the same text twice is one version with two names", () => {
  const { shown, others } = hold("1a.1", "note", [row("a", "same", 1), row("b", "same", 2)]);
  assert.deepEqual(shown?.names, ["b", "a"]);
  assert.equal(others.length, 0);
});

Deno.test("a value of the wrong kind is never shown in its field", () => {
  const wrong: [item: string, field: string, value: unknown][] = [
    ["1a.1", "note", {}],
    ["1a.1", "ticked", "yes"],
    ["1a", "rating", "4"],
    ["1a.own-x", "text", 7],
    ["1a.e.x", "what", 7],
    ["scope", "start", 7],
  ];
  for (const [item, field, value] of wrong) {
    assert.ok(!isReadable(item, field, value));
    const { shown, others } = hold(item, field, [row("a", value, 1, field)]);
    assert.equal(shown, undefined);
    assert.deepEqual(others.map((one) => one.value), [value]);
  }
  assert.ok(isReadable("1a", "later", { deep: [1] }));
  assert.ok(isReadable("1a", "kind", 7), "of a question nobody knows a kind");
});

Deno.test("every version goes out, and comes back in as what it was", () => {
  const fields = holdAll([row("a", "old", 1), row("b", "new", 2), row("c", { torn: 1 }, 3)]);
  assert.deepEqual([...shownAnswers(fields).get("1a.1")!], [["note", "new"]]);
  const answers = allAnswers(fields);
  assert.equal(answer(answers, "1a.1", "note"), "new");
  assert.deepEqual(
    ["note~2", "note~3"].map((field) => answer(answers, "1a.1", field)),
    [{ torn: 1 }, "old"],
  );
  const record = { ...newRecord({ id: "a-guide", edition: "2009" }), answers };
  assert.deepEqual(
    answerRows(record).map(({ field, version }) => [field, version]).sort(),
    [["note", "1"], ["note", "2"], ["note", "3"]],
  );
});

Deno.test("only a number after the mark makes a version of a field", () => {
  const record = newRecord({ id: "a-guide", edition: "2009" });
  for (const field of ["a~1", "a~0", "a~02", "~2", "a~x", "a~"]) {
    setAnswer(record.answers, "1a", field, "x");
  }
  for (const { field, version } of answerRows(record)) {
    assert.equal(version, "1", field);
  }
});

Deno.test("a number behind a number is a version of the same field", () => {
  const record = newRecord({ id: "a-guide", edition: "2009" });
  const names = ["practice", "practice~2", "practice~2~3", "practice~3~2", "practice~2~2~10"];
  for (const name of names) setAnswer(record.answers, "1a", name, `as ${name}`);
  const rows = answerRows(record);
  assert.deepEqual(new Set(rows.map(({ field }) => field)), new Set(["practice"]));
  assert.equal(new Set(rows.map(({ version }) => version)).size, names.length);
  const out = allAnswers(holdAll(rows)).get("1a")!;
  assert.deepEqual([...out.values()].sort(), names.map((name) => `as ${name}`).sort());
  assert.deepEqual([...out.keys()].sort(), [
    "practice",
    ...[2, 3, 4, 5].map((n) => `practice~${n}`),
  ]);
});

Deno.test("a field that an older release stored under a version's name goes out beside it", () => {
  const rows = [
    row("1", "first", 1, "practice"),
    row("2", "second", 1, "practice"),
    row("3", "third", 1, "practice~2"),
    row("4", "fourth", 1, "practice~2"),
    row("1", "fifth", 1, "practice~3"),
  ];
  const out = allAnswers(holdAll(rows)).get("1a.1")!;
  assert.deepEqual([...out.values()].sort(), ["fifth", "first", "fourth", "second", "third"]);
});

Deno.test("a name with a one or a nought behind the mark keeps its own versions", () => {
  const record = newRecord({ id: "a-guide", edition: "2009" });
  const names = ["note", "note~1", "note~1~2", "note~02", "note~2~1", "note~2~0~2"];
  for (const name of names) setAnswer(record.answers, "1a.1", name, `as ${name}`);
  const out = allAnswers(holdAll(answerRows(record))).get("1a.1")!;
  assert.deepEqual([...out.values()].sort(), names.map((name) => `as ${name}`).sort());
  assert.equal(out.get("note~1"), "as note~1");
  assert.equal(out.get("note~1~2"), "as note~1~2");
});

Deno.test("any value has words, and none that a file cannot hold stops an export", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  assert.equal(valueWords("text"), "text");
  assert.equal(valueWords(7n), "7");
  assert.equal(valueWords(undefined), "undefined");
  for (const value of [7n, circle, { big: 7n }]) {
    const fields = holdAll([row("a", value)]);
    JSON.stringify([...allAnswers(fields).get("1a.1")!]);
  }
});

import assert from "node:assert/strict";
import {
  answer,
  type Answers,
  answersInOrder,
  later,
  newId,
  newRecord,
  recorded,
  setAnswer,
} from "./record.ts";

const guide = { id: "a-guide", edition: "2009" };

Deno.test("a new record is empty and answers the guide", () => {
  const record = newRecord(guide, "Older people", new Date("2026-11-23T10:42:00Z"));
  assert.equal(record.name, "Older people");
  assert.equal(record.created, "2026-11-23T10:42:00.000Z");
  assert.deepEqual(record.framework, guide);
  assert.equal(record.answers.size, 0);
});

Deno.test("ids differ, and sort by the time they were made", () => {
  const at = (time: number) => newId(new Date(time));
  const ids = Array.from({ length: 500 }, () => at(1_800_000_000_000));
  assert.equal(new Set(ids).size, 500);
  assert.ok(ids.every((id) => id < at(1_800_000_000_001)));
  assert.ok(ids.every((id) => /^[0-9a-z]{16}$/.test(id)));
});

Deno.test("taking the last field of an item away takes the item away", () => {
  const answers: Answers = new Map();
  setAnswer(answers, "1a", "rating", 4);
  setAnswer(answers, "1a", "practice", "x");
  setAnswer(answers, "1a", "rating", undefined);
  assert.equal(answer(answers, "1a", "rating"), undefined);
  assert.equal(answer(answers, "1a", "practice"), "x");
  setAnswer(answers, "1a", "practice", undefined);
  setAnswer(answers, "1b", "practice", undefined);
  assert.equal(answers.size, 0);
});

Deno.test("an empty field records nothing; zero is a value", () => {
  assert.deepEqual(["", false, null].map(recorded), [undefined, undefined, undefined]);
  assert.deepEqual(["a", true, 0].map(recorded), ["a", true, 0]);
});

Deno.test("answers are written in one order, numbers by size", () => {
  const answers: Answers = new Map();
  for (const item of ["1a.10", "2", "1a.2", "1a", "1", "1a.own-x", "A", "a"]) {
    setAnswer(answers, item, "note", "n");
    setAnswer(answers, item, "b", 1);
  }
  const backwards = new Map([...answers].reverse());
  const text = JSON.stringify(answersInOrder(answers));
  assert.equal(JSON.stringify(answersInOrder(backwards)), text);
  const items = [...text.matchAll(/"([^"]+)":\{/g)].map(([, item]) => item);
  assert.deepEqual(items, ["1", "2", "1a", "1a.2", "1a.10", "1a.own-x", "a", "A"]);
  assert.ok(text.includes('{"b":1,"note":"n"}'));
});

Deno.test("the later time is found across time zones", () => {
  const london = "2026-11-23T10:00:00Z";
  const paris = "2026-11-23T10:30:00+01:00";
  assert.equal(later(london, paris), london);
  assert.equal(later(paris, london), london);
});

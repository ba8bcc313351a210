import assert from "node:assert/strict";
import { GUIDE } from "../guide/made_up.ts";
import { answer, setAnswer } from "../record.ts";
import { agreedRecord } from "./agreed.ts";
import { contributionName, contributionOf } from "./contribution.ts";
import { EXERCISE, isAnswered } from "./answered.ts";
import { answering, asks, gathers, newExercise, startingFile } from "./exercise.ts";
import { peopleOf } from "./people.ts";
import { spreads, spreadWords, widestFirst } from "./spread.ts";
import { answered, ASKED, gathered, OURS, record } from "./made_up.ts";

Deno.test("an exercise asks what a record asked, and presets no answer", () => {
  const made = newExercise(record(OURS), ASKED);
  assert.deepEqual([...made.answers.keys()].sort(), ["1a.own-1", "1b", "exercise", "scope"]);
  assert.equal(answer(made.answers, "1a.own-1", "ticked"), undefined);
  assert.equal(answer(made.answers, "scope", "participants"), undefined);
  assert.ok(gathers(made.answers));
  const file = startingFile(made);
  assert.ok(asks(file.answers));
  assert.equal(gathers(file.answers), undefined);
});

Deno.test("whoever opens a starting file is somebody of their own, twice in one browser too", () => {
  const file = startingFile(newExercise(record(OURS), ASKED));
  const [north, south] = [answering(file), answering(file)];
  assert.ok(isAnswered(north.answers) && !asks(north.answers));
  assert.notEqual(north.id, south.id);
  const persons = [north, south].map(({ answers }) => answer(answers, EXERCISE, "person"));
  assert.notEqual(persons[0], persons[1]);
});

Deno.test("what is sent is the answers, what the person gave, and nothing they hold back", () => {
  const mine = answered(newExercise(record(OURS), ASKED), "Aisha", {
    "1a": { rating: 2, improvements: "Late" },
    "1": { rating: 3, rationale: "Secret", sensitive: true },
    "action-9": { what: "Mine" },
  });
  const file = contributionOf(mine, GUIDE);
  assert.deepEqual([file.kind, file.of], ["contribution", answer(mine.answers, EXERCISE, "id")]);
  assert.equal(contributionName(mine.answers), "Older people Aisha");
  const all = JSON.stringify([...file.answers].map(([item, fields]) => [item, [...fields]]));
  assert.match(all, /Late/);
  assert.match(all, /Aisha/);
  assert.doesNotMatch(all, /Secret|Mine/);
});

Deno.test("a nameless file bears nothing that tells who sent it", () => {
  const exercise = newExercise(record(OURS), { ...ASKED, shownBy: "none" });
  const mine = answered(exercise, "Aisha", { "1a": { rating: 2 } });
  const file = contributionOf(mine, GUIDE);
  const all = JSON.stringify([file, [...file.answers].map(([item, one]) => [item, [...one]])]);
  for (const word of ["Aisha", mine.id, mine.changed, mine.created]) {
    assert.ok(!all.includes(word), word);
  }
  const next = answered(newExercise(record(OURS), ASKED), "Aisha", {});
  assert.notEqual(contributionOf(next, GUIDE).id, file.id);
});

Deno.test("all ratings stand side by side, and the widest disagreement is first", () => {
  const exercise = newExercise(record({}), ASKED);
  const rate = (who: string, first: number, second?: number) =>
    answered(exercise, who, {
      "1a": { rating: first },
      ...(second && { "1b": { rating: second } }),
    });
  gathered(exercise, rate("Zoe", 1, 1), rate("Ann", 2, 1), rate("Bob", 2));
  const people = peopleOf(exercise.answers);
  assert.deepEqual(people.map(({ who }) => who), ["Ann", "Bob", "Zoe"]);
  const found = spreads(GUIDE, exercise.answers, people);
  const told = found.slice(0, 3).map(({ place, levels, range }) => [place.id, levels, range]);
  assert.deepEqual(told, [
    ["1a", [2, 2, 1], 1],
    ["1b", [1, undefined, 1], 0],
    ["1c", [undefined, undefined, undefined], undefined],
  ]);
  assert.deepEqual(widestFirst(found.toReversed()).slice(0, 2).map(({ place }) => place.id), [
    "1a",
    "1b",
  ]);
  assert.deepEqual(found.slice(0, 3).map((one) => spreadWords(GUIDE, one)), [
    "3 people rated: 2 × 2 Level 2, 1 × 1 Level 1.",
    "2 people rated: 2 × 1 Level 1. 1 did not.",
    "Nobody rated it.",
  ]);
});

Deno.test("the same file twice, in any order, gives the same people", () => {
  const exercise = () => newExercise(record({}), ASKED, new Date("2026-11-26T10:00:00Z"));
  const asked = exercise();
  const files = ["Ann", "Bob", "Cat"].map((who, at) =>
    answered(asked, who, { "1a": { rating: at % 2 + 1, practice: `Of ${who}` } })
  );
  const of = (...order: number[]) =>
    peopleOf(gathered(exercise(), ...order.map((at) => files[at]!)).answers)
      .map(({ who, answers }) => [who, answer(answers, "1a", "practice")]);
  const expected = ["Ann", "Bob", "Cat"].map((who) => [who, `Of ${who}`]);
  assert.deepEqual(of(0, 1, 2), expected);
  assert.deepEqual(of(2, 0, 1, 0, 2), expected);
});

Deno.test("a damaged text of somebody is nobody's rating", () => {
  const exercise = newExercise(record({}), ASKED);
  for (const [n, file] of ["{", "[]", "null", '{"1a":5}', '{"1a":{"rating":"9"}}'].entries()) {
    setAnswer(exercise.answers, `person-${n}`, "file", file);
  }
  const people = peopleOf(exercise.answers);
  assert.equal(people.length, 5);
  const [first] = spreads(GUIDE, exercise.answers, people);
  assert.deepEqual(first!.levels, Array(5).fill(undefined));
});

Deno.test("the agreed record is a record like any other, with how people had rated beside it", () => {
  const exercise = newExercise(record({}), ASKED);
  gathered(exercise, answered(exercise, "Ann", { "1a": { rating: 1 } }));
  setAnswer(exercise.answers, "1a", "rating", 2);
  setAnswer(exercise.answers, "1a", "agreed_reason", "Talked over");
  const agreed = agreedRecord(exercise, GUIDE);
  assert.equal(agreed.name, "Older people, agreed");
  assert.notEqual(agreed.id, exercise.id);
  assert.deepEqual(
    [...agreed.answers].map(([item, fields]) => [item, Object.fromEntries(fields)]),
    [
      ["1a", { rating: 2, agreed_reason: "Talked over", spread: "1 person rated: 1 × 1 Level 1." }],
    ],
  );
});

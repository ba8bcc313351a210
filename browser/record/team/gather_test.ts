import assert from "node:assert/strict";
import { GUIDE } from "../guide/made_up.ts";
import { answer, type Answers, answersInOrder, setAnswer } from "../record.ts";
import { agreedRecord } from "./agreed.ts";
import { contributionOf } from "./contribution.ts";
import { EXERCISE } from "./answered.ts";
import { newExercise } from "./exercise.ts";
import { decide, decisionsOn, decisionWords } from "./decisions.ts";
import { peopleOf, type Stored, storedOf } from "./people.ts";
import { spreads } from "./spread.ts";
import { unticked } from "./unticked.ts";
import { takenOver, writtenOn } from "./written.ts";
import { answered, ASKED, gathered, type Items, OURS, put, record } from "./made_up.ts";

/** Numbers as chance has them, the same each time for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function shuffled<T>(all: readonly T[], below: (below: number) => number): T[] {
  const left = [...all];
  return all.map(() => left.splice(below(left.length), 1)[0]!);
}

Deno.test("twelve files in any order, some twice, give the same exercise byte for byte", () => {
  for (let seed = 0; seed < 100; seed++) {
    const below = chance(seed);
    const shownBy = (["name", "role", "none"] as const)[below(3)]!;
    const asked = newExercise(record(OURS), { ...ASKED, shownBy });
    const files: Stored[] = [];
    const newest = new Map<string, string>();
    for (let n = 0; files.length < 12; n++) {
      const mine = answered(asked, `P${below(4)}`, { "1a": { practice: `${n} wrote` } });
      // Some answer twice or three times, on one day or another.
      for (let sent = 1 + below(3); sent > 0 && files.length < 12; sent--) {
        setAnswer(mine.answers, "1a", "rating", 1 + below(2));
        setAnswer(mine.answers, EXERCISE, "sent", 4 - sent);
        mine.changed = `2027-01-0${5 - sent}T10:00:00.000Z`;
        const stored = storedOf(contributionOf(mine, GUIDE));
        files.push(stored);
        newest.set(stored.item, stored.version.file);
      }
    }
    const made = () => {
      const answers: Answers = new Map();
      const order = shuffled([...files, ...files.slice(0, below(12))], below);
      for (const file of order) put(answers, file);
      return answers;
    };
    const first = made();
    for (let turn = 0; turn < 3; turn++) {
      assert.equal(JSON.stringify(answersInOrder(made())), JSON.stringify(answersInOrder(first)));
    }
    for (const { item, answers } of peopleOf(first)) {
      assert.equal(JSON.stringify(answersInOrder(answers)), newest.get(item), `seed ${seed}`);
    }
    assert.equal(peopleOf(first).length, newest.size);
  }
});

Deno.test("of two files of one person the newer stands, the older is kept, either can be looked at", () => {
  const exercise = newExercise(record({}), ASKED);
  const mine = answered(exercise, "Ann", { "1a": { rating: 1 } });
  const stored = (rating: number, changed: string) => {
    setAnswer(mine.answers, "1a", "rating", rating);
    return storedOf(contributionOf({ ...mine, changed }, GUIDE));
  };
  const [old, late] = [stored(1, "2027-01-01T00:00:00Z"), stored(2, "2027-01-02T00:00:00Z")];
  const { answers } = exercise;
  const rating = () => peopleOf(answers).map((one) => answer(one.answers, "1a", "rating"));
  assert.deepEqual([put(answers, late), put(answers, old), put(answers, old)], [
    "new",
    "older",
    "same",
  ]);
  assert.deepEqual(rating(), [2]);
  setAnswer(answers, late.item, "older", true);
  assert.deepEqual(rating(), [1]);
  setAnswer(answers, late.item, "removed", true);
  assert.deepEqual(rating(), []);
  assert.equal(put(answers, late), "new");
  assert.deepEqual(peopleOf(answers).length, 1);
});

Deno.test("answers that were given as nameless stay so, whatever a file says", () => {
  const exercise = newExercise(record({}), { ...ASKED, shownBy: "none" });
  const { item, version } = storedOf(contributionOf(answered(exercise, "Ann", {}), GUIDE));
  put(exercise.answers, { item, version: { ...version, who: "Ann" } });
  assert.deepEqual(peopleOf(exercise.answers).map(({ who }) => who), ["Person 1"]);
});

Deno.test("what was decided, when, and what it replaced is kept; a slip is none", () => {
  const answers: Answers = new Map();
  const at = (minute: number) => new Date(Date.UTC(2027, 0, 5, 10, minute));
  const set = (rating: number | undefined, before: number | undefined, now: Date) => {
    const { item, ...fields } = decide(answers, "1a", { rating, before, spread: "S." }, now);
    for (const [name, value] of Object.entries(fields)) setAnswer(answers, item, name, value);
  };
  set(1, undefined, at(0));
  set(2, 1, new Date(at(0).getTime() + 5_000));
  set(1, 2, at(30));
  set(undefined, 1, at(40));
  const said = decisionsOn(answers, "1a").map((one) => decisionWords(GUIDE, one, () => "Then"));
  assert.deepEqual(said, [
    "Then: 2 Level 2. S.",
    "Then: 1 Level 1, in the place of 2 Level 2. S.",
    "Then: no rating, in the place of 1 Level 1. S.",
  ]);
});

Deno.test("the range of the day it was agreed stays, whatever comes later", () => {
  const exercise = newExercise(record({}), ASKED);
  gathered(exercise, answered(exercise, "Ann", { "1a": { rating: 1 } }));
  const spread = "1 person rated: 1 × 1 Level 1.";
  const { item, ...fields } = decide(exercise.answers, "1a", {
    rating: 2,
    before: undefined,
    spread,
  });
  setAnswer(exercise.answers, "1a", "rating", 2);
  for (const [name, value] of Object.entries(fields)) {
    setAnswer(exercise.answers, item, name, value);
  }
  gathered(exercise, answered(exercise, "Bob", { "1a": { rating: 2 } }));
  const agreed = agreedRecord(exercise, GUIDE);
  assert.equal(answer(agreed.answers, "1a", "spread"), spread);
  assert.equal(decisionsOn(agreed.answers, "1a").length, 1);
});

Deno.test("six first pieces of evidence are taken over as six, by their owners, twice too", () => {
  const exercise = newExercise(record({}), ASKED);
  const whose = ["Ann", "Bob", "Cat", "Dan", "Eve", "Fay"];
  const row = "1a.e.first";
  gathered(
    exercise,
    ...whose.map((who) => answered(exercise, who, { [row]: { what: `Of ${who}` } })),
  );
  const people = peopleOf(exercise.answers);
  const [first] = spreads(GUIDE, exercise.answers, people);
  for (const one of [...writtenOn(GUIDE, people, first!), ...writtenOn(GUIDE, people, first!)]) {
    for (const [field, text] of Object.entries(takenOver(one, false))) {
      setAnswer(exercise.answers, one.to.item, field, text);
    }
  }
  const taken = [...exercise.answers]
    .filter(([item]) => item.startsWith("1a.e."))
    .map(([, fields]) => fields.get("what"));
  assert.deepEqual(taken.sort(), whose.map((who) => `${who}: Of ${who}`));
});

Deno.test("prompts that many could not tick are told in the words that each was asked", () => {
  const feature = GUIDE.themes[0]!.features[0]!;
  const [prompt] = feature.prompts;
  const exercise = newExercise(record({}), ASKED);
  const looked = (who: string, items: Items) =>
    answered(exercise, who, { "1a": { rating: 1 }, ...items });
  gathered(
    exercise,
    looked("Ann", { [prompt!.id]: { ticked: true } }),
    looked("Bob", {}),
    looked("Cat", { [prompt!.id]: { wording: "In ours?" } }),
    looked("Dan", { [prompt!.id]: { wording: "In ours?" } }),
    looked("Eve", { [prompt!.id]: { left_out: true } }),
    answered(exercise, "Fay", {}),
  );
  const found = unticked(feature, { [prompt!.id]: "In theirs?" }, peopleOf(exercise.answers));
  assert.deepEqual(found.filter(({ id }) => id === prompt!.id), [
    { id: prompt!.id, text: "In ours?", without: 2, of: 2 },
  ]);
});

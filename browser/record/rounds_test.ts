import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { type Answers, newRecord, setAnswer } from "./record.ts";
import { compareRounds, nameOfNext, nextRound, previousOf, roundOf } from "./rounds.ts";
import { view } from "./view.ts";

const guide = { id: "a-guide", edition: "2009" };

Deno.test("the next round keeps the scope and own prompts, and asks all else anew", () => {
  const last = newRecord(guide, "Older people");
  last.answers = answersOf({
    scope: { care_group: "Older people", start: "2026-01-05", participants: "Six of us" },
    "1a": { rating: 3, practice: "As it was", out: true },
    "1a.1": { ticked: true, note: "Seen" },
    "1a.own-x": { text: "Mine", ticked: true, note: "Noted" },
    "1a.own-y": { text: "Taken away", removed: true },
    "1a.e.z": { what: "Survey" },
  });
  const next = nextRound(last, "Older people, round 2");
  assert.deepEqual(
    next.answers,
    answersOf({
      scope: { care_group: "Older people" },
      "1a": { out: true },
      "1a.own-x": { text: "Mine" },
      round: { number: 2, previous: last.id },
    }),
  );
  assert.equal(next.name, "Older people, round 2");
  assert.notEqual(next.id, last.id);
  assert.equal(roundOf(nextRound(next, "Third").answers), 3);
  assert.equal(previousOf(next.answers), last.id);
});

Deno.test("the next round is named after this one, with its own number alone", () => {
  const named = (name: string, number?: number) => {
    return nameOfNext({ name, answers: answersOf(number ? { round: { number } } : {}) });
  };
  assert.equal(named("Plan"), "Plan, round 2");
  assert.equal(named("Plan, round 2", 2), "Plan, round 3");
  assert.equal(named("Plan, round 2 (2)", 2), "Plan, round 3");
  assert.equal(named("Copy of Plan, round 9 (12)", 9), "Copy of Plan, round 10");
  assert.equal(named("Plan Round 2"), "Plan, round 3", "as people write it, in the first here");
  assert.equal(named("Plan, round 2", 4), "Plan, round 5");
  assert.equal(named("Plan (2)"), "Plan (2), round 2", "a name of its own");
  assert.equal(named("(2) Plan, round 2", 2), "(2) Plan, round 3");
  const long = "x".repeat(150);
  assert.equal(named(`(2) ${long}, round 2`, 2), `${long}, round 3`);
});

/** What the next round of a record with these answers begins with, apart from its number. */
function begun(items: Parameters<typeof answersOf>[0]): Answers {
  const last = newRecord(guide, "Older people");
  last.answers = answersOf(items);
  const { answers } = nextRound(last, "Next");
  answers.delete("round");
  return answers;
}

Deno.test("the mark of what is sensitive comes along with what it covers", () => {
  assert.deepEqual(
    begun({
      "1a": { sensitive: true, practice: "p" },
      "1a.own-x": { text: "SECRET", ticked: true },
      "1b": { sensitive: true, rating: 2 },
      "1b.1": { sensitive: true, note: "n" },
      "1c.own-y": { text: "SECRET", "sensitive": true, note: "n" },
      "1c.own-z": { text: "open" },
      "1c.own-v": { ticked: true, sensitive: true },
      "1c.own-w": { text: "gone", sensitive: true, removed: true },
      "1d": { out: true, sensitive: true },
      "1c.e.x": { what: "w", sensitive: true },
    }),
    answersOf({
      "1a": { sensitive: true },
      "1a.own-x": { text: "SECRET" },
      "1c.own-y": { text: "SECRET", sensitive: true },
      "1c.own-z": { text: "open" },
      "1d": { out: true },
    }),
  );
});

Deno.test("what the exports held back, those of the next round hold back too", () => {
  const items = {
    "1a": { sensitive: true },
    "1a.own-x": { text: "SECRET" },
    "1b.own-y": { text: "SECRET", "text~2": "SECRET", sensitive: true },
    "1b.own-z": { text: "SECRET", "sensitive~2": true },
    scope: { reasons: "open" },
  };
  for (const answers of [answersOf(items), begun(items)]) {
    const seen = view(answers, GUIDE, { sensitive: false, share: false, outOfScope: true });
    const text = JSON.stringify([...seen.answers].map(([item, fields]) => [item, ...fields]));
    assert.ok(!text.includes("SECRET"), text);
    assert.ok(text.includes("open"));
    assert.ok(seen.holdsBack);
  }
});

Deno.test("another version of a field comes along, or stays behind, as the field does", () => {
  assert.deepEqual(
    begun({
      scope: {
        reasons: "r",
        "reasons~2": "also",
        "participants~2": "Ann",
        "start~2": "2026-01-05",
      },
      "1a.own-x": { text: "one", "text~2": "two", "note~2": "n" },
      "1b": { "out~2": true, "rating~2": 2 },
    }),
    answersOf({
      scope: { reasons: "r", "reasons~2": "also" },
      "1a.own-x": { text: "one", "text~2": "two" },
      "1b": { "out~2": true },
    }),
  );
});

Deno.test("a record that does not say which round it is, or says it wrongly, is the first", () => {
  for (const number of [undefined, "2", 0, -1, 1.5]) {
    assert.equal(roundOf(answersOf({ round: { number } })), 1);
  }
  assert.equal(previousOf(answersOf({ round: { previous: 7 } })), undefined);
});

Deno.test("two rounds are compared id by id, in the guide's order", () => {
  const before = answersOf({ "1": { rating: 3 }, "1a": { rating: 2 }, "1b": { rating: 5 } });
  const now = answersOf({ "1": { rating: 3 }, "1a": { rating: 4 }, "1c": { rating: 1 } });
  const { pairs } = compareRounds(GUIDE, before, now);
  assert.deepEqual(pairs.map(({ place, change }) => [place.id, change]), [
    ["1", "same"],
    ["1a", "better"],
    ["1b", "not rated now"],
    ["1c", "rated now"],
    ["2", "not rated"],
    ["2a", "not rated"],
  ]);
  assert.equal(compareRounds(GUIDE, now, before).pairs[1]?.change, "worse");
});

Deno.test("what was out of scope in either round is not compared", () => {
  const before = answersOf({ "1a": { rating: 2, out: true }, "2": { out: true } });
  const now = answersOf({ "1a": { rating: 4 }, "1b": { out: true }, "2": { out: true } });
  const { pairs, unlike } = compareRounds(GUIDE, before, now);
  assert.deepEqual(pairs.map(({ place }) => place.id), ["1", "1c"]);
  assert.deepEqual(unlike.map(({ place, why }) => [place.id, why]), [
    ["1a", "out before"],
    ["1b", "out now"],
    ["2", "out in both"],
    ["2a", "out in both"],
  ]);
});

Deno.test("ratings that are not on the scale, or of no question here, are not compared", () => {
  const before = answersOf({ "1a": { rating: 99 }, "9z": { rating: 4 } });
  const { pairs, stray } = compareRounds(GUIDE, before, answersOf({ "1a": { rating: 4 } }));
  assert.equal(pairs.find(({ place }) => place.id === "1a")?.change, "rated now");
  assert.deepEqual(stray, ["9z"]);
});

Deno.test("the plan of the next round starts with what was not done, whole", () => {
  const { answers } = newRecord({ id: "g", edition: "1" }, "A record");
  const write = (item: string, fields: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(fields)) setAnswer(answers, item, name, value);
  };
  const open = { what: "Mend", "from.1a": true, lead: "Ann", sensitive: true, order: 2 };
  write("action-1", { ...open, status: "under-way", review_sent: "2027-01-31" });
  write("action-1.m-1", { what: "Draft", date: "2027-05-01", date_sent: "2027-05-01" });
  write("action-1.t-1", { what: "Ask", who: "Bob" });
  write("action-2", { what: "Mended", status: "done" });
  write("action-2.m-1", { what: "Was", date: "2026-01-01" });
  write("action-3", { what: "Later", status: "postponed", postponed: "No money" });
  write("action-4", { what: "Never", removed: true });
  write("plan", { state: "agreed", overall: "Well" });
  const last = { ...newRecord({ id: "g", edition: "1" }, "A record"), answers };
  for (const next of [nextRound(last, "Next"), nextRound(last, "Once more")]) {
    const kept = Object.fromEntries(
      [...next.answers].filter(([id]) => /^(action|plan)/.test(id))
        .map(([id, fields]) => [id, Object.fromEntries(fields)]),
    );
    assert.deepEqual(kept, {
      "action-1": { ...open, status: "under-way" },
      "action-1.m-1": { what: "Draft", date: "2027-05-01" },
      "action-1.t-1": { what: "Ask", who: "Bob" },
      "action-3": { what: "Later", status: "postponed", postponed: "No money" },
    });
  }
});

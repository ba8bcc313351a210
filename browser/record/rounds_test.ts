import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { newRecord } from "./record.ts";
import { compareRounds, nextRound, previousOf, roundOf } from "./rounds.ts";

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

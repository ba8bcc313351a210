import assert from "node:assert/strict";
import { answersOf, OUTLINE } from "./guide/made_up.ts";
import { profile as profileOf } from "./profile.ts";
import type { Outline } from "./guide/outline.ts";
import type { Answers } from "./record.ts";
import { ALL, view } from "./view.ts";

function profile(outline: Outline, answers: Answers, sensitive = true) {
  return profileOf(outline, answers, view(answers, outline, { ...ALL, sensitive }));
}

Deno.test("a theme's rating is the person's own and stands beside the spread", () => {
  const { themes } = profile(
    OUTLINE,
    answersOf({
      "1": { rating: 6 },
      "1a": { rating: 2 },
      "1b": { rating: 5 },
      "1c": { rating: 9 },
    }),
  );
  const [first, second] = themes;
  assert.equal(first?.level, 6);
  assert.deepEqual(first?.spread, [2, 5]);
  assert.deepEqual(first?.features.map(({ level }) => level), [2, 5, undefined]);
  assert.equal(second?.level, undefined);
  assert.equal(second?.spread, undefined);
});

Deno.test("progress counts what is in scope, and nothing of a theme that is out", () => {
  const answers = answersOf({
    "1a": { rating: 3 },
    "1a.1": { ticked: true },
    "1a.own-x": { text: "Mine", ticked: true },
    "1b": { rating: 4, out: true },
    "1b.1": { ticked: true },
    "2": { rating: 1, out: true },
    "2a.1": { ticked: true },
  });
  const { progress, out } = profile(OUTLINE, answers);
  assert.deepEqual(progress, {
    ticked: 2,
    prompts: 5,
    ratedFeatures: 1,
    features: 2,
    ratedThemes: 0,
    themes: 1,
  });
  assert.deepEqual(out.map(({ id }) => id), ["1b", "2"]);
});

Deno.test("strengths, improvements, priorities and gaps come from what is in scope", () => {
  const found = profile(
    OUTLINE,
    answersOf({
      "1": { priorities: "Act", evidence_gaps: "Ask" },
      "1a": { rating: 5, strengths: "Strong", improvements: "not listed: rated 5" },
      "1b": { rating: 3, improvements: "Weak", sensitive: true },
      "1c": { rating: 4, strengths: "neither", improvements: "neither" },
      "1c.e.x": { gap: "Carers' views" },
      "2": { out: true, priorities: "Later", evidence_gaps: "Later" },
      "2a": { rating: 1, improvements: "out" },
      "2a.e.x": { gap: "out" },
    }),
  );
  const texts = (all: { place: { id: string }; text: string }[]) =>
    all.map(({ place, text }) => [place.id, text]);
  assert.deepEqual(texts(found.strengths), [["1a", "Strong"]]);
  assert.deepEqual(texts(found.improvements), [["1b", "Weak"]]);
  assert.deepEqual(texts(found.priorities), [["1", "Act"]]);
  assert.deepEqual(texts(found.gaps), [["1", "Ask"]]);
  assert.deepEqual(found.evidenceGaps.map(({ item }) => item), ["1c.e.x"]);
  assert.deepEqual(found.sensitive, ["1b"]);
});

Deno.test("a guide without lines on its scale has neither list", () => {
  const found = profile(
    { ...OUTLINE, shareFrom: null, improveTo: null },
    answersOf({ "1a": { rating: 6 }, "1b": { rating: 1 } }),
  );
  assert.deepEqual([found.strengths, found.improvements], [[], []]);
});

Deno.test("what is held back has its line, and none of its words", () => {
  const answers = answersOf({
    "1": { sensitive: true, priorities: "secret", evidence_gaps: "secret" },
    "1a": { rating: 5, sensitive: true, strengths: "secret" },
    "1a.e.x": { what: "secret", gap: "secret" },
    "1b": { rating: 2, improvements: "open" },
    "1b.e.x": { what: "open", gap: "open" },
  });
  const found = profile(OUTLINE, answers, false);
  const lines = [found.strengths, found.improvements, found.priorities, found.gaps].flat();
  assert.deepEqual(lines.map(({ place, isHeldBack, text }) => [place.id, isHeldBack, text]), [
    ["1a", true, ""],
    ["1b", false, "open"],
    ["1", true, ""],
    ["1", true, ""],
  ]);
  assert.deepEqual(found.evidenceGaps.map(({ on, what, gap }) => [on, what, gap]), [
    ["1a", "", ""],
    ["1b", "open", "open"],
  ]);
  assert.ok(!JSON.stringify(found).includes("secret"));
});

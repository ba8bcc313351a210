import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { profile as profileOf } from "./profile.ts";
import type { Guide } from "./guide/guide.ts";
import type { Answers } from "./record.ts";
import { ALL, view } from "./view.ts";

function profile(guide: Guide, answers: Answers, sensitive = true) {
  return profileOf(guide, answers, view(answers, guide, { ...ALL, sensitive }));
}

Deno.test("a theme's rating is the person's own and stands beside the spread", () => {
  const { themes } = profile(
    GUIDE,
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
    "1a.2": { unknown: true },
    "1b": { rating: 4, out: true },
    "1b.1": { ticked: true },
    "1c": { unknown: true },
    "2": { rating: 1, out: true },
    "2a.1": { ticked: true },
  });
  const { progress, out } = profile(GUIDE, answers);
  assert.deepEqual(progress, {
    ticked: 2,
    unknownPrompts: 1,
    prompts: 5,
    ratedFeatures: 1,
    unknownFeatures: 1,
    features: 2,
    ratedThemes: 0,
    unknownThemes: 0,
    themes: 1,
  });
  assert.deepEqual(out.map(({ id }) => id), ["1b", "2"]);
});

Deno.test("strengths, improvements, priorities and gaps come from what is in scope", () => {
  const found = profile(
    GUIDE,
    answersOf({
      "1": { next: "Act", unseen: "Ask" },
      "1a": { rating: 5, good: "Strong", poor: "Weak though rated 5" },
      "1b": { rating: 3, poor: "Weak", sensitive: true },
      "1c": { rating: 4, good: "Strong at 4", poor: "Weak at 4" },
      "1c.e.x": { gap: "Carers' views" },
      "2": { out: true, next: "Later", unseen: "Later" },
      "2a": { rating: 1, poor: "out" },
      "2a.e.x": { gap: "out" },
    }),
  );
  const texts = (all: { place: { id: string }; text: string }[]) =>
    all.map(({ place, text }) => [place.id, text]);
  assert.deepEqual(texts(found.strengths), [["1a", "Strong"], ["1c", "Strong at 4"]]);
  assert.deepEqual(texts(found.improvements), [["1b", "Weak"], ["1c", "Weak at 4"], [
    "1a",
    "Weak though rated 5",
  ]]);
  assert.deepEqual(texts(found.priorities), [["1", "Act"]]);
  assert.deepEqual(texts(found.gaps), [["1", "Ask"]]);
  const lines = [found.strengths, found.improvements, found.priorities, found.gaps].flat();
  assert.deepEqual(lines.map(({ href }) => href), [
    "pages/1a.html#texts",
    "pages/1c.html#texts",
    "pages/1b.html#texts",
    "pages/1c.html#texts",
    "pages/1a.html#texts",
    "pages/1.html#why",
    "pages/1.html#why",
  ]);
  assert.deepEqual(found.evidenceGaps.map(({ item }) => item), ["1c.e.x"]);
  assert.deepEqual(found.sensitive, ["1b"]);
});

Deno.test("a guide without lines on its scale has neither list", () => {
  const found = profile(
    { ...GUIDE, shareFrom: null, improveTo: null },
    answersOf({ "1a": { rating: 6 }, "1b": { rating: 1 } }),
  );
  assert.deepEqual([found.strengths, found.improvements], [[], []]);
});

Deno.test("what is held back has its line, and none of its words", () => {
  const answers = answersOf({
    "1": { sensitive: true, next: "secret", unseen: "secret" },
    "1a": { rating: 5, sensitive: true, good: "secret" },
    "1a.e.x": { what: "secret", gap: "secret" },
    "1b": { rating: 2, poor: "open" },
    "1b.e.x": { what: "open", gap: "open" },
  });
  const found = profile(GUIDE, answers, false);
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

Deno.test("a guide without boxes for them has no such lists, whatever its boxes are called", () => {
  const bare = (fields: Guide["themeFields"]) => fields.map(({ role: _, ...rest }) => rest);
  const found = profile(
    { ...GUIDE, featureFields: bare(GUIDE.featureFields), themeFields: bare(GUIDE.themeFields) },
    answersOf({ "1": { next: "n", unseen: "u" }, "1a": { rating: 6 }, "1b": { rating: 1 } }),
  );
  const lists = [found.strengths, found.improvements, found.priorities, found.gaps];
  assert.deepEqual(lists, [[], [], [], []]);
});

Deno.test("every text of every box is there, by rating, and what is not rated comes last", () => {
  const all = (text: string) =>
    Object.fromEntries(["good", "poor", "seen"].map((box) => [box, text]));
  const found = profile(
    GUIDE,
    answersOf({
      "1a": all("not rated"),
      "1b": { ...all("at 4"), rating: 4 },
      "1c": { ...all("at 1"), rating: 1 },
      "2a": { ...all("off the scale"), rating: 9 },
      "1": { proof: "at 2", rating: 2 },
      "2": { proof: "at 6", rating: 6, next: "n" },
    }),
  );
  const texts = (all: { text: string }[]) => all.map(({ text }) => text);
  assert.deepEqual(texts(found.strengths), ["at 4", "at 1", "not rated", "off the scale"]);
  assert.deepEqual(texts(found.improvements), ["at 1", "at 4", "not rated", "off the scale"]);
  assert.deepEqual(found.others.map(({ of, box, written }) => [of, box.id, texts(written)]), [
    ["feature", "seen", ["at 4", "at 1", "not rated", "off the scale"]],
    ["theme", "proof", ["at 6", "at 2"]],
  ]);
});

Deno.test("whoever is rated high or low is asked for words", () => {
  const found = profile(
    GUIDE,
    answersOf({ "1a": { rating: 6 }, "1b": { rating: 4 }, "1c": { rating: 3 } }),
  );
  const lines = (all: { place: { id: string }; text: string }[]) =>
    all.map(({ place, text }) => [place.id, text]);
  assert.deepEqual(lines(found.strengths), [["1a", ""]]);
  assert.deepEqual(lines(found.improvements), [["1c", ""]]);
});

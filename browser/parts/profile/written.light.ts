import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, shownIn, wordsOf } from "../shared/light_reading.ts";
import { startProfile } from "./profile.ts";

const start = (page: LightPage) => page.start(['[data-part~="profile"]', startProfile]);
const headings = () => allWords(document, "article h2");

lightTest("an empty profile has no headings with nothing under them", "profile", async (page) => {
  await start(page);
  assert.deepEqual(headings(), ["All ratings", "What is left", "Changed since the last round"]);
  assert.match(
    wordsOf(document.body),
    /Nothing yet under: Strengths to share; Areas for improvement; Priorities for action; Gaps in/,
  );
  assert.doesNotMatch(
    wordsOf(document.body),
    /Show texts marked sensitive|Entries marked sensitive:/,
  );
  page.write({ "1a": { strengths: "Words" } });
  await page.settled();
  assert.deepEqual(headings().slice(1, 2), ["Strengths to share"]);
  assert.doesNotMatch(wordsOf(document.body), /Nothing yet under: Strengths/);
});

lightTest(
  "every text is on the profile, whatever the rating beside it",
  "profile",
  async (page) => {
    const texts = ["practice", "strengths", "improvements"];
    const all = (rating: number | undefined, words: string) => ({
      ...(rating && { rating }),
      ...Object.fromEntries(texts.map((field) => [field, `${field} ${words}`])),
    });
    page.write({
      "1a": all(4, "at 4"),
      "1b": all(undefined, "not rated"),
      "1c": all(1, "at 1"),
      "1": { rationale: "why", evidence: "proof" },
    });
    await start(page);
    const words = (name: string) =>
      allWords(document, `[data-box="${name}"] .lines__text, [data-found="${name}"] .lines__text`);
    const ends = ["at 4", "at 1", "not rated"];
    assert.deepEqual(words("feature-practice"), ends.map((end) => `practice ${end}`));
    assert.deepEqual(words("strengths"), ends.map((end) => `strengths ${end}`));
    assert.deepEqual(
      words("improvements"),
      ["at 1", "at 4", "not rated"].map((end) => `improvements ${end}`),
    );
    assert.deepEqual([words("theme-rationale"), words("theme-evidence")], [["why"], ["proof"]]);
  },
);

lightTest(
  "what is marked sensitive stays off the paper of the profile",
  "profile",
  async (page) => {
    page.write({ "1a": { rating: 5, strengths: "SECRET", sensitive: true }, "1b": { rating: 2 } });
    await start(page);
    const off = () =>
      shownIn(document, ".not-printed").map((one) => wordsOf(one).replace(/ .*/, ""));
    // The spread of theme 1, the row of 1a, and its line among the strengths.
    assert.deepEqual(off(), ["2", "1a", "1a"]);
    await page.tick(part(document, "input[data-with-sensitive]", HTMLInputElement));
    assert.deepEqual(off(), []);
  },
);

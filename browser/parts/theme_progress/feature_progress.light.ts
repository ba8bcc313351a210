import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { rowOf } from "../shared/light_reading.ts";
import { startFeatureProgress } from "./feature_progress.ts";

const start = (page: LightPage) =>
  page.start(['[data-part~="feature-progress"]', startFeatureProgress]);

function said(name: "count" | "spread"): string {
  return part(document, `[data-theme-${name}]`, HTMLElement).textContent;
}

function cells(feature: string): string[] {
  return [...rowOf(document, feature)!.querySelectorAll("td")].map((cell) => cell.textContent);
}

lightTest("a theme says how far each of its features has come", "theme", async (page) => {
  page.write({
    "1a": { rating: 5 },
    "1a.1": { ticked: true },
    "1b": { rating: 2 },
    "2a": { rating: 1 },
  });
  await start(page);
  assert.equal(said("count"), "In scope: 1 of 42 prompts ticked, 2 of 6 features rated.");
  assert.equal(said("spread"), "2 of 6 features rated, from 2 to 5.");
  assert.deepEqual(cells("1a"), ["1 of 4", "5 Very good"]);
  assert.deepEqual(cells("1c").slice(1), ["Not rated"]);
  assert.equal(document.querySelectorAll("input[type=radio]:checked").length, 0);
});

lightTest("what is out of scope is not counted", "theme", async (page) => {
  page.write({ "1a": { rating: 5, out: true }, "1a.1": { ticked: true }, "1b": { rating: 7 } });
  await start(page);
  assert.equal(said("count"), "In scope: 0 of 38 prompts ticked, 0 of 5 features rated.");
  assert.deepEqual(cells("1a"), ["Out of scope", "Out of scope"]);
  assert.deepEqual(cells("1b").slice(1), ["Not rated"]);
  page.session.set("1a", "out", undefined);
  await page.settled();
  assert.equal(said("count"), "In scope: 1 of 42 prompts ticked, 1 of 6 features rated.");
  page.session.set("1", "out", true);
  await page.settled();
  assert.equal(said("count"), "In scope: 0 of 0 prompts ticked, 0 of 0 features rated.");
});

lightTest(
  "what is marked sensitive of a feature stays off the paper of its theme",
  "theme",
  async (page) => {
    page.write({ "1a": { rating: 2, sensitive: true }, "1b": { rating: 5 } });
    await page.start(['[data-part~="feature-progress"]', startFeatureProgress]);
    const off = [...document.querySelectorAll<HTMLElement>(".not-printed")];
    assert.deepEqual(off.map(({ dataset }) => dataset.feature ?? "the spread"), [
      "1a",
      "the spread",
    ]);
    page.session.set("1a", "sensitive", undefined);
    await page.settled();
    assert.equal(document.querySelector(".not-printed"), null);
  },
);

lightTest("sub-prompts count, and what nobody knows is counted apart", "theme", async (page) => {
  page.write({ "1d.1.2": { ticked: true }, "1d.2": { unknown: true }, "1e": { unknown: true } });
  await start(page);
  assert.deepEqual(cells("1d"), ["1 of 13. We do not know: 1", "Not rated"]);
  assert.deepEqual(cells("1e").slice(1), ["We do not know"]);
  assert.equal(
    said("count"),
    "In scope: 1 of 42 prompts ticked, 0 of 6 features rated. We do not know: 1.",
  );
});

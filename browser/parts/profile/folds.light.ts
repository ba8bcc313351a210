import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startProfile } from "./profile.ts";

const start = (page: LightPage) => page.start(['[data-part~="profile"]', startProfile]);
const folds = (found: string) =>
  part(document, `[data-found="${found}"] details`, HTMLDetailsElement);
const summary = (found: string) => part(folds(found), "summary", HTMLElement);

lightTest("what is short stands open, and what is long opens folded", "profile", async (page) => {
  const long = "Much was found. ".repeat(200);
  page.write({
    "1a": { strengths: long, improvements: "Little" },
    "1b": { strengths: long },
    "2a": { strengths: long },
  });
  await start(page);
  assert.equal(folds("improvements").open, true);
  assert.equal(summary("improvements").hidden, true);
  assert.equal(folds("strengths").open, false);
  assert.equal(summary("strengths").hidden, false);
  assert.equal(summary("strengths").textContent, "3 entries");

  folds("strengths").open = true;
  page.write({ "2b": { strengths: "More" } });
  await page.settled();
  assert.equal(folds("strengths").open, true, "what a person opened stays open");
  assert.equal(summary("strengths").textContent, "4 entries");

  page.write({ "1a": { strengths: "Short" }, "1b": { strengths: "Short" } });
  await page.settled();
  assert.equal(summary("strengths").hidden, true);
  assert.equal(folds("strengths").open, true);
});

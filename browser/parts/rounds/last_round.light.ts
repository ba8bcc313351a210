import assert from "node:assert/strict";
import { nextRound } from "../../record/rounds.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startLastRound } from "./last_round.ts";

const section = () => part(document, "[data-part~=last-round]", HTMLElement);
const start = (page: LightPage) => page.start(["[data-part~=last-round]", startLastRound]);

lightTest("beside a rating stands what the last round said", "feature", async (page) => {
  const { session } = page;
  page.write({
    "1a": { rating: 3, strengths: "We ask people.", sensitive: true },
    "1b": { strengths: "Not here." },
  });
  await page.settled();
  await start(page);
  assert.ok(section().hidden);
  await session.addRecord(nextRound(await session.complete(), "Round 2"));
  await page.settled();
  assert.ok(!section().hidden);
  const words = section().textContent.replace(/\s+/g, " ");
  assert.match(words, /Last round: 3 Adequate/);
  assert.match(words, /Summary of strengths ?We ask people\./);
  assert.doesNotMatch(words, /Not here/);
  assert.ok(section().classList.contains("not-printed"));
});

lightTest("a last round without a rating says so", "feature", async (page) => {
  const { session } = page;
  page.write({ "1b": { rating: 5 } });
  await page.settled();
  await session.addRecord(nextRound(await session.complete(), "Round 2"));
  await start(page);
  assert.match(section().textContent, /Last round:\s+Not rated/);
  assert.ok(part(section(), "[data-wrote]", HTMLElement).hidden);
});

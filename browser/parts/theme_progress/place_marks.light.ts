import assert from "node:assert/strict";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startPlaceMarks } from "./place_marks.ts";

const start = (page: LightPage) => page.start(["[data-part~=place-marks]", startPlaceMarks]);

/** What stands beside the link to a place: the sign, and what is said of it. */
function beside(place: string): string[] {
  const mark = document.querySelector(`a[data-place="${place}"]`)!.nextElementSibling!;
  return [...mark.children].map(({ textContent }) => textContent);
}

lightTest("each feature and theme says how far it has come", "home", async (page) => {
  page.write({
    "1a": { rating: 5 },
    "1b.3": { note: "Ask the carers." },
    "1c": { sensitive: true },
    "1d.e.x": { what: "A survey" },
    "2": { out: true },
    "3": { rationale: "It holds." },
  });
  await start(page);
  assert.deepEqual(beside("1a"), ["5", "Rated 5"]);
  assert.deepEqual(beside("1b"), ["◐", "Begun"]);
  assert.deepEqual(beside("1c"), ["○", "Not started"]);
  assert.deepEqual(beside("1d"), ["◐", "Begun"]);
  assert.deepEqual(beside("1"), ["○", "Not started"]);
  assert.deepEqual(beside("2"), ["–", "Out of scope"]);
  assert.deepEqual(beside("2a"), ["–", "Out of scope"]);
  assert.deepEqual(beside("3"), ["◐", "Begun"]);
  page.session.set("1b.3", "note", undefined);
  page.session.set("2", "out", undefined);
  page.session.set("1c", "rating", 2);
  await page.settled();
  assert.deepEqual(beside("1b"), ["○", "Not started"]);
  assert.deepEqual(beside("2a"), ["○", "Not started"]);
  assert.deepEqual(beside("1c"), ["2", "Rated 2"]);
});

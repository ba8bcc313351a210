import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { lightTest } from "../shared/light_page.ts";
import { press } from "../shared/light_reading.ts";
import { startRating } from "./rating.ts";

lightTest("a rating is chosen, and cleared again", "feature", async (page) => {
  await page.start(["[data-part~=answers]", startAnswers], ["[data-part~=rating]", startRating]);
  const levels = [...document.querySelectorAll<HTMLInputElement>("[data-part~=rating] input")];
  const chosen = () => levels.filter(({ checked }) => checked).map(({ value }) => value);
  assert.deepEqual(chosen(), []);
  await page.tick(levels[2]!);
  assert.equal(page.session.value("1a", "rating"), 4);
  assert.deepEqual(chosen(), ["4"]);
  press(document, "clear-rating");
  await page.settled();
  assert.equal(page.session.value("1a", "rating"), undefined);
  assert.deepEqual(chosen(), []);
});

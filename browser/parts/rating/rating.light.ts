import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { lightTest } from "../shared/light_page.ts";
import { press } from "../shared/light_reading.ts";
import { startRating } from "./rating.ts";

lightTest("a rating is chosen, and cleared again", "feature", async (page) => {
  await page.start(["[data-part~=answers]", startAnswers], ["[data-part~=rating]", startRating]);
  const levels = [
    ...document.querySelectorAll<HTMLInputElement>("[data-part~=rating] [type=radio]"),
  ];
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

lightTest("who rates does know, and who does not know has no rating", "feature", async (page) => {
  await page.start(["[data-part~=answers]", startAnswers], ["[data-part~=rating]", startRating]);
  const [level] = document.querySelectorAll<HTMLInputElement>("[data-part~=rating] [type=radio]");
  const box = document.querySelector<HTMLInputElement>("[data-part~=rating] [type=checkbox]")!;
  const stored = () => ["rating", "unknown"].map((field) => page.session.value("1a", field));
  await page.tick(level!);
  await page.tick(box);
  assert.deepEqual(stored(), [undefined, true]);
  assert.equal(level!.checked, false);
  await page.tick(level!);
  assert.deepEqual(stored(), [6, undefined]);
  assert.equal(box.checked, false);
});

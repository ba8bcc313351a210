import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { press, wordsOf } from "../shared/light_reading.ts";
import { answer, line, namesIn, start, stored } from "./light_records.ts";

const dialog = () => part(document, "dialog[data-clear]", HTMLDialogElement);

lightTest(
  "all records go when that is said twice, and it is said what has no copy",
  "records",
  async (page) => {
    const { session } = page;
    await stored(page, "Plan", { "1a": { strengths: "gone" } });
    const copied = await stored(page, "Copied");
    await session.store.run("noteCopy", copied.id, new Date(Date.now() + 1000).toISOString());
    await stored(page, "Thrown");
    await start(page);
    press(line("Thrown"), "delete-record");
    await page.until(() => namesIn("deleted").length);
    press(document, "clear-computer");
    await page.until(() => dialog().open);
    assert.match(wordsOf(dialog()), /Records in this browser: 3\./);
    assert.match(wordsOf(dialog()), /Records changed since their last copy: 2\./);
    answer("clear", "cancel");
    await page.settled();
    assert.deepEqual(namesIn("current").sort(), ["Copied", "Plan"]);
    await page.again(() => press(document, "clear-computer"), () => dialog().open);
    answer("clear", "clear");
    await page.until(() => namesIn("current").length === 0);
    assert.deepEqual(namesIn("deleted"), []);
    assert.ok(document.activeElement === part(document, "[data-cleared]", HTMLElement));
    assert.deepEqual(await session.store.run("listRecords", session.guide), []);
  },
);

lightTest("where every record has a copy, nothing is warned of", "records", async (page) => {
  await start(page);
  press(document, "clear-computer");
  await page.until(() => dialog().open);
  assert.match(wordsOf(dialog()), /Records in this browser: 0\./);
  assert.doesNotMatch(wordsOf(dialog()), /since their last copy/);
  answer("clear", "cancel");
});

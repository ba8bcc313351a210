import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { press } from "../shared/light_reading.ts";
import { line, namesIn, slot, start, stored } from "./light_records.ts";

const said = () => part(document, "[data-exported-all]", HTMLElement).textContent;

lightTest("a file is made of each real record, archived ones too", "records", async (page) => {
  const { session } = page;
  for (const name of ["Plan", "plan!", "Gone"]) {
    await stored(page, name, { "1a": { strengths: `text of ${name}` } });
  }
  await start(page);
  press(document, "open-example");
  await page.until(() => namesIn("current").length === 4);
  press(line("Plan"), "archive-record");
  await page.until(() => namesIn("archived").length);
  press(line("Gone"), "delete-record");
  await page.until(() => namesIn("deleted").length);
  press(document, "export-all");
  await page.until(said);
  assert.match(said(), /^Files made: 2\./);
  assert.equal(new Set(page.downloads.map(({ name }) => name)).size, 2);
  const files = await Promise.all(page.downloads.map(async (one) => JSON.parse(await one.text())));
  const texts = files.map(({ record }) => [record.name, record.answers["1a"].strengths]).sort();
  assert.deepEqual(texts, [["Plan", "text of Plan"], ["plan!", "text of plan!"]]);
  await page.until(() => slot(line("Plan"), "copied") !== "Never");
  assert.equal((await session.store.run("listRecords", session.guide)).length, 4);
});

lightTest("where there is no record it is said", "records", async (page) => {
  await start(page);
  press(document, "export-all");
  await page.until(said);
  assert.equal(said(), "There is no record to export.");
  assert.deepEqual(page.downloads, []);
});

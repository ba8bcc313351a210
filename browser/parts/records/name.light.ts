import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press, shownIn } from "../shared/light_reading.ts";
import { answer, line, namesIn, start, stored } from "./light_records.ts";

const REFUSED = "Write a name. Spaces alone are not a name.";
const dialog = () => part(document, "dialog[data-rename]", HTMLDialogElement);
const renamed = () => part(dialog(), "input", HTMLInputElement);

/** Write into a field in place of what it holds. */
async function write(page: LightPage, field: HTMLInputElement, text: string): Promise<void> {
  await page.fill(field, text);
}

lightTest("a name of spaces is refused in words, and the dialog stays", "records", async (page) => {
  await stored(page, "Older people");
  await start(page);
  press(line("Older people"), "rename-record");
  await write(page, renamed(), "   ");
  answer("rename", "save");
  assert.ok(dialog().open);
  assert.equal(renamed().validationMessage, REFUSED);
  await write(page, renamed(), "Older adults");
  assert.equal(renamed().validationMessage, "");
  answer("rename", "save");
  await page.until(() => namesIn("current").includes("Older adults"));
  assert.ok(line("Older adults").contains(document.activeElement));
  // Cancelled, the words are not left over for the next time.
  press(line("Older adults"), "rename-record");
  await write(page, renamed(), " ");
  answer("rename", "cancel");
  await page.settled();
  press(line("Older adults"), "rename-record");
  assert.equal(renamed().value, "Older adults");
  assert.equal(renamed().validationMessage, "");
  answer("rename", "cancel");
});

lightTest("the open record's new name is shown at once", "records", async (page) => {
  page.session.set("1a", "strengths", "x");
  await page.quiet();
  await start(page);
  press(line("New record"), "rename-record");
  await write(page, renamed(), " Older people ");
  answer("rename", "save");
  await page.until(() => page.session.record.name === "Older people");
  assert.deepEqual(namesIn("current"), ["Older people"]);
});

lightTest("a record is created with a name, and opened", "records", async (page) => {
  const form = part(document, "form[data-new-record]", HTMLFormElement);
  const field = part(form, "input", HTMLInputElement);
  const create = part(form, "button", HTMLButtonElement);
  await start(page);
  await write(page, field, "  ");
  create.click();
  await page.settled();
  assert.equal(field.validationMessage, REFUSED);
  assert.deepEqual(namesIn("current"), []);
  await write(page, field, " Young carers ");
  create.click();
  await page.until(() => namesIn("current").length);
  assert.deepEqual(namesIn("current"), ["Young carers"]);
  assert.equal(page.session.record.name, "Young carers");
  assert.equal(field.value, "");
});

lightTest("a name can be 200 characters long", "records", () => {
  for (const field of shownIn(document, 'input[name="name"]') as HTMLInputElement[]) {
    assert.equal(field.maxLength, 200);
  }
  return Promise.resolve();
});

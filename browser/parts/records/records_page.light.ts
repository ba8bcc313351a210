import assert from "node:assert/strict";
import names from "../../record/names.json" with { type: "json" };
import { inOneLine } from "../../record/lines.ts";
import { newRecord } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { wordsOf } from "../shared/light_reading.ts";
import { line, start } from "./light_records.ts";

lightTest(
  "a record renamed in another tab keeps its row, and the focus in it",
  "records",
  async (page) => {
    const { session } = page;
    const other = newRecord(session.guide, "Other");
    await session.addRecord(newRecord(session.guide, "Open"));
    await session.store.run("addRecord", other);
    await start(page);
    const before = line("Other");
    part(before, "details", HTMLDetailsElement).open = true;
    part(before, '[data-action="open-record"]', HTMLElement).focus();

    await session.store.run("renameRecord", other.id, "Renamed");
    session.tell({ cause: "records" });
    await page.redraws.flush();
    assert.ok(line("Renamed") === before);
    assert.equal(part(before, "details", HTMLDetailsElement).open, true);
    const open = part(before, '[data-action="open-record"]', HTMLElement);
    assert.ok(document.activeElement === open);
    assert.equal(open.getAttribute("aria-label"), "Open Renamed");
  },
);

const rename = () => part(document, "dialog[data-rename]", HTMLDialogElement);

/** Press "Rename" in a record's line; gives the field of the dialog. */
function pressRename(row: HTMLElement): HTMLInputElement {
  part(row, '[data-action="rename-record"]', HTMLElement).click();
  return part(rename(), "input", HTMLInputElement);
}

lightTest("the stored name is offered for a new one, whole", "records", async (page) => {
  const { session } = page;
  await start(page);
  for (
    const name of [
      "n".repeat(200),
      "n".repeat(5000),
      "\u202Egnirotinom",
      "one  two",
      "a\u0007\u0085b",
    ]
  ) {
    await session.addRecord(newRecord(session.guide, name));
    const { id } = session.record;
    await page.redraws.flush();
    const named = [...document.querySelectorAll<HTMLElement>("[data-record]")]
      .find((one) => one.dataset.record === id)!;
    // What the page shows of it does not count: it may be cut short, or translated.
    part(named, "[data-name]", HTMLElement).textContent = "Übersetzt";
    const field = pressRename(named);
    assert.equal(field.value, inOneLine(name));
    assert.ok(field.maxLength >= name.length);
    rename().close("save");
    const stored = async () => (await session.store.run("readRecord", id))?.name;
    assert.equal(await stored(), name);
    await page.again(() => void pressRename(named), () => rename().open);
    part(rename(), "input", HTMLInputElement).value += " and more";
    rename().close("save");
    await page.until(async () => await stored() !== name);
    assert.equal(await stored(), `${inOneLine(name)} and more`);
    await page.until(() => part(named, "[data-name]", HTMLElement).textContent !== "Übersetzt");
  }
});

lightTest("an example that does not open is said to be at fault", "records", async (page) => {
  Object.assign(Reflect.get(globalThis, Symbol.for(names.exampleFile)), { version: "one" });
  await start(page);
  part(document, '[data-action="open-example"]', HTMLElement).click();
  const alert = part(document, "[role=alert]", HTMLElement);
  await page.until(() => alert.textContent !== "");
  const said = alert.textContent;
  assert.match(said, /^That did not work; nothing has changed\. The file is damaged.*version/);
});

lightTest("a list without records says how one begins", "records", async (page) => {
  await start(page);
  const said = () => wordsOf(part(document, "[data-part~=records]", HTMLElement));
  assert.match(said(), /No record is in use here yet\. One begins as soon as you write/);
  assert.doesNotMatch(said(), /Last copy/);
  await page.session.addRecord(newRecord(page.session.guide, "One"));
  await page.until(() => !said().includes("No record is in use here yet"));
  assert.match(said(), /Last copy/);
});

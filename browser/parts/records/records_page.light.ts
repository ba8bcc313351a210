import assert from "node:assert/strict";
import { newRecord } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { startRecords } from "./records_page.ts";

function row(name: string): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('[data-rows="current"] > [data-record]')]
    .find((one) => part(one, "[data-name]", HTMLElement).textContent === name)!;
}

lightTest(
  "a record renamed in another tab keeps its row, and the focus in it",
  "records",
  async (page) => {
    const { session } = page;
    const other = newRecord(session.guide, "Other");
    await session.addRecord(newRecord(session.guide, "Open"));
    await session.store.run("addRecord", other);
    await page.start(['[data-part~="records"]', startRecords]);
    const before = row("Other");
    part(before, "details", HTMLDetailsElement).open = true;
    part(before, '[data-action="open-record"]', HTMLElement).focus();

    await session.store.run("renameRecord", other.id, "Renamed");
    session.tell({ cause: "records" });
    await page.redraws.flush();
    assert.ok(row("Renamed") === before);
    assert.equal(part(before, "details", HTMLDetailsElement).open, true);
    const open = part(before, '[data-action="open-record"]', HTMLElement);
    assert.ok(document.activeElement === open);
    assert.equal(open.getAttribute("aria-label"), "Open Renamed");
  },
);

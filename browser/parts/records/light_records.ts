/** For tests: the page of records, started, and what its lists say. */
import { type EvaluationRecord, newRecord } from "../../record/record.ts";
import { answersOf } from "../../record/guide/made_up.ts";
import { part } from "../shared/element.ts";
import type { LightPage } from "../shared/light_page.ts";
import { shownIn } from "../shared/light_reading.ts";
import { WHOLE_READER } from "../import/whole_reader.ts";
import { READER } from "../import/reader.ts";
import { startRecords } from "./records_page.ts";

// In a light DOM no script is loaded: what it would offer is there.
READER.offer(WHOLE_READER);

export function start(page: LightPage): Promise<void> {
  return page.start(["[data-part~=records]", startRecords]);
}

/** Store a record that is not the open one. */
export async function stored(
  { session }: LightPage,
  name: string,
  items: { [item: string]: { [field: string]: unknown } } = {},
): Promise<EvaluationRecord> {
  const record = { ...newRecord(session.guide, name), answers: answersOf(items) };
  await session.store.run("addRecord", record);
  return record;
}

/** The names in a list, in its order. */
export function namesIn(list: "current" | "archived" | "deleted"): string[] {
  return shownIn(document, `[data-rows="${list}"] [data-name]`).map((one) => one.textContent);
}

/** The line of the record with this name, in whatever list. */
export function line(name: string): HTMLElement {
  const found = shownIn(document, "[data-record]").find((one) =>
    part(one, "[data-name]", HTMLElement).textContent === name
  );
  if (!found) throw new Error(`No list has the record ${name}`);
  return found;
}

/** What a column of a line says. */
export function slot(of: HTMLElement, name: string): string {
  return part(of, `[data-slot="${name}"]`, HTMLElement).textContent;
}

/** Press a button of an open dialog. */
export function answer(dialog: string, value: string): void {
  const found = part(document, `dialog[data-${dialog}]`, HTMLDialogElement);
  if (!found.open) throw new Error(`The dialog ${dialog} is not open`);
  part(found, `button[value="${value}"]`, HTMLButtonElement).click();
}

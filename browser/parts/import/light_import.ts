/** For tests: a file that somebody imports, and what the page says to it. */
import { writeFile } from "../../record/file/read_and_write.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import type { LightPage } from "../shared/light_page.ts";
import { wordsOf } from "../shared/light_reading.ts";
import { WHOLE_READER } from "./whole_reader.ts";
import { startImport } from "./import_preview.ts";
import { READER } from "./reader.ts";

const BAR = '[data-part~="record-bar"]';

// In a light DOM no script is loaded: what it would offer is there.
READER.offer(WHOLE_READER);

export const said = () => part(document, "[role=alert]", HTMLElement).textContent;
export const dialog = () => part(document, "dialog[data-import-preview]", HTMLDialogElement);

/** What the preview says, hidden words apart. */
export const previewed = () => wordsOf(dialog());

/** The bar does so, once it has started. */
function enable(): void {
  for (const button of document.querySelectorAll("button")) button.disabled = false;
}

/** Choose a file of these bytes, and wait until the page shows it or says why not. */
export async function choose(
  page: LightPage,
  bytes: Uint8Array,
  name = "record.json",
  shown = dialog,
): Promise<void> {
  await page.start([BAR, startImport]);
  enable();
  const control = part(document, "input[data-import-file]", HTMLInputElement);
  const file = new File([bytes as BlobPart], name);
  Object.defineProperty(control, "files", { value: [file] });
  control.dispatchEvent(new Event("change"));
  await page.until(() => shown().open || said());
}

/** Choose a file in which something was changed, as a JSON value. */
export function chooseChanged(
  page: LightPage,
  record: EvaluationRecord,
  change: (file: { [name: string]: unknown; record: { [name: string]: unknown } }) => void,
): Promise<void> {
  const file = JSON.parse(writeFile(record, "1"));
  change(file);
  return choose(page, new TextEncoder().encode(JSON.stringify(file)));
}

/** The open record, stored, with one answer. */
export async function mine(page: LightPage): Promise<EvaluationRecord> {
  page.write({ "1a": { strengths: "mine" } });
  await page.quiet();
  return structuredClone(page.session.record);
}

export async function names({ session }: LightPage): Promise<string[]> {
  return (await session.store.run("listRecords", session.guide)).map(({ name }) => name).sort();
}

/** The record as a colleague sends it back: two answers more, one changed. */
export const HERS = {
  name: "Older people, seen by Morag",
  answers: {
    "1a": { strengths: "hers", rating: 4 },
    "1a.1": { note: "one" },
    "1a.2": { note: "two" },
  },
};

/** Press the button of the preview with this value. */
export function answer(value: "separate" | "replace" | "cancel"): void {
  part(dialog(), `button[value="${value}"]`, HTMLButtonElement).click();
}

/** The export page: Word and CSV files. None of them is a backup, so none is noted as a copy. */
import { offeredCalendar } from "../../export/calendar/offer.ts";
import { download } from "../../export/download.ts";
import { isExample } from "../../record/example.ts";
import { fileName, plainFileName } from "../../record/file/file_name.ts";
import { writeFile } from "../../record/file/write.ts";
import { shown } from "../../record/name.ts";
import { nameOf } from "../../record/team/exercise.ts";
import { loadReader } from "../import/reader.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import { loadScript } from "../shared/load_script.ts";
import { DOCUMENTS } from "./documents.ts";
import { choiceIn } from "./export_choice.ts";
import { wordFile } from "./word_file.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const NO_WORD = "The Word file was not made: a part of this site did not load, or the browser " +
  "ran out of room. Reload the page and try again. Press “Save a copy (JSON)” meanwhile: it holds everything.";
const NO_CALENDAR =
  "The calendar file was not made: a part of this site did not load. Reload the " +
  "page and try again.";
const NO_SHARE = "The share copy was not made. Reload the page and try again.";
const NO_CSV = "The browser did not make the file. Try again, or press “Save a copy (JSON)”.";

export const startExport: Start = (section, page) => {
  const { session, problems } = page;
  const status = part(section, "[data-export-status]", HTMLElement);

  /** Do it once at a time, and say how it went. */
  const make = (
    action: string,
    failed: string,
    work: (button: HTMLElement) => Promise<string | void>,
  ) => {
    onAction(section, action, async (button) => {
      if (section.hasAttribute("aria-busy")) return;
      section.setAttribute("aria-busy", "true");
      status.textContent = "Making the file…";
      try {
        const said = await work(button);
        status.textContent = said ?? "The file is made. Look for it among your downloads.";
        problems.say("action", undefined);
      } catch (error) {
        console.error(action, error);
        status.textContent = "";
        problems.say("action", failed);
      } finally {
        section.removeAttribute("aria-busy");
      }
    });
  };
  const { attribution = "" } = section.dataset;
  const word = page.scripts.address("word");
  /** The record as it was chosen to go out, and what makes files of it. */
  const load = async () => {
    const documents = await DOCUMENTS.load(page.scripts);
    const whole = await page.guide.whole();
    const found = documents.reportOf(await session.complete(), whole, choiceIn(section));
    return { ...documents, found };
  };

  make("export-word", NO_WORD, async () => {
    const { found, documentOf } = await load();
    const file = await wordFile(word, documentOf(found), attribution);
    download(fileName(found.name, "docx"), WORD, file);
  });
  make("export-committee", NO_WORD, async () => {
    const { found, committeeReport } = await load();
    const annex = part(section, 'input[name="annex"]', HTMLInputElement).checked;
    const file = await wordFile(word, committeeReport(found, annex), attribution);
    download(fileName(found.name, "committee-report.docx"), WORD, file);
  });
  make("export-form", NO_WORD, async () => {
    const { formOf } = await loadReader(page);
    const { answers } = await session.complete();
    const form = formOf(await page.guide.whole(), answers);
    const name = plainFileName(`${nameOf(answers)} blank form`, "docx");
    download(name, WORD, await wordFile(word, form, attribution));
  });
  make("export-calendar", NO_CALENDAR, async () => {
    const address = page.scripts.address("calendar");
    const { calendarFile } = await loadScript(address, offeredCalendar);
    const { entriesOf } = await DOCUMENTS.load(page.scripts);
    const record = await session.complete();
    const { entries, sent } = entriesOf(
      record,
      await page.guide.load(),
      choiceIn(section).sensitive,
    );
    if (entries.length === 0) return "No open action of the plan has a date yet.";
    const name = fileName(record.name, "ics");
    const text = calendarFile(`Improvement plan: ${shown(record.name)}`, entries, new Date());
    download(name, "text/calendar;charset=utf-8", text);
    for (const { item, field, day } of isExample(record) ? [] : sent) {
      if (session.value(item, field) !== day) session.set(item, field, day);
    }
    return undefined;
  });
  make("export-share", NO_SHARE, async () => {
    const { shareCopy } = await DOCUMENTS.load(page.scripts);
    const record = shareCopy(await session.complete(), await page.guide.load());
    const name = fileName(`${record.name} share copy`, "json");
    download(name, "application/json", writeFile(record, page.release));
  });
  make("export-csv", NO_CSV, async (button) => {
    const { found, sheetOf, csv } = await load();
    const sheet = sheetOf(found, button.dataset.sheet ?? "");
    download(fileName(found.name, `${sheet.id}.csv`), "text/csv;charset=utf-8", csv(sheet));
  });
  for (const button of section.querySelectorAll<HTMLButtonElement>("button[data-action]")) {
    button.disabled = false;
  }
};

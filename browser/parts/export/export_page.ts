/** The export page: Word and CSV files. None of them is a backup, so none is noted as a copy. */
import { evidenceCsv, promptsCsv, ratingsCsv } from "../../export/csv.ts";
import { download } from "../../export/download.ts";
import type { Report } from "../../export/report/shape.ts";
import { offeredWord } from "../../export/word/offer.ts";
import { fileName } from "../../record/file/file_name.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import { loadScript } from "../shared/load_script.ts";
import { chosenReport } from "./export_choice.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const NO_WORD = "The Word file was not made: a part of this site did not load, or the browser " +
  "ran out of room. Reload the page and try again. Press Export JSON meanwhile: it holds everything.";
const NO_CSV = "The browser did not make the file. Try again, or press Export JSON.";

export const startExport: Start = (section, page) => {
  const { session, problems } = page;
  const guide = page.guide.here();
  const status = part(section, "[data-export-status]", HTMLElement);

  /** Do it once at a time, and say how it went. */
  const make = (action: string, failed: string, work: () => Promise<void>) => {
    onAction(section, action, async () => {
      if (section.hasAttribute("aria-busy")) return;
      section.setAttribute("aria-busy", "true");
      status.textContent = "Making the file…";
      try {
        await work();
        status.textContent = "The file is made. Look for it among your downloads.";
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
  const csv = (action: string, kind: string, text: (report: Report) => string) =>
    make(action, NO_CSV, async () => {
      const report = await chosenReport(section, session, guide);
      download(fileName(report.name, `${kind}.csv`), "text/csv;charset=utf-8", text(report));
    });
  const word = () => loadScript(section.dataset.word ?? "", offeredWord);

  make("export-word", NO_WORD, async () => {
    const maker = await word();
    const report = await chosenReport(section, session, guide);
    download(fileName(report.name, "docx"), WORD, await maker.recordFile(report, attribution()));
  });
  make("export-form", NO_WORD, async () => {
    const maker = await word();
    download("blank-form.docx", WORD, await maker.formFile(guide, attribution()));
  });
  csv("export-csv", "ratings", ratingsCsv);
  csv("export-prompts", "prompts", promptsCsv);
  csv("export-evidence", "evidence", evidenceCsv);
  for (const button of section.querySelectorAll<HTMLButtonElement>("button[data-action]")) {
    button.disabled = false;
  }
};

/** The words about the source that stand on the page too. */
function attribution(): string {
  return part(document, "[data-attribution]", HTMLElement).textContent.trim();
}

/** The record's name, and the buttons to take it out, bring one in, and print. */
import { exportJson } from "../export/json.ts";
import { FileRefused, LARGEST_FILE, readFile } from "../record/file.ts";
import { storeProblem } from "../store/problem.ts";
import type { Page, Start } from "./component.ts";
import { onAction, part } from "./element.ts";

export const startRecordBar: Start = (bar, page) => {
  const { session, problems, release } = page;
  const name = part(bar, "[data-record-name]", HTMLElement);
  const chosen = part(bar, "input[data-import-file]", HTMLInputElement);

  onAction(bar, "export-json", () => {
    exportJson(session, release).then(
      () => problems.say("action", undefined),
      () => problems.say("action", "The browser did not make the file. Press Export JSON again."),
    );
  });
  onAction(bar, "import", () => chosen.click());
  onAction(bar, "print", () => globalThis.print());
  chosen.addEventListener("change", () => {
    const file = chosen.files?.[0];
    if (file) void importFile(file, page).finally(() => chosen.value = "");
  });

  const show = () => name.textContent = session.record.name;
  session.addEventListener("loaded", show);
  show();
  for (const button of bar.querySelectorAll<HTMLButtonElement>("button[data-action]")) {
    button.disabled = false;
  }
};

async function importFile(file: File, { session, problems }: Page): Promise<void> {
  try {
    if (file.size > LARGEST_FILE) {
      throw new FileRefused("The file is too large to be a record.");
    }
    const text = await file.text().catch(() => {
      throw new FileRefused("The browser could not read the file. Choose it again.");
    });
    await session.addRecord(readFile(text, session.guide));
    problems.say("action", undefined);
  } catch (error) {
    const reason = (error instanceof FileRefused ? error : storeProblem(error)).message;
    problems.say("action", `“${file.name}” was not imported; nothing has changed. ${reason}`);
  }
}

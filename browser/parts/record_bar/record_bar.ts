/** The record's name, and the buttons to take it out and print; bringing one in stands beside. */
import { exportJson } from "../../export/json.ts";
import { download } from "../../export/download.ts";
import { hasMarks } from "../../record/sensitive.ts";
import { isAnswered } from "../../record/team/answered.ts";
import { shown } from "../../record/name.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { loadReader } from "../import/reader.ts";
import { startImport } from "../import/import_preview.ts";

const SAY_WHO =
  "Say who you are first, on the page “With your team”. Then press “Send my answers”.";

export const startRecordBar: Start = (bar, page) => {
  const { session, problems, release, follow } = page;
  const name = part(bar, "[data-record-name]", HTMLElement);

  onAction(bar, "export-json", () =>
    exportJson(session, release).then(
      () => problems.say("action", undefined),
      () =>
        problems.say(
          "action",
          "The browser did not make the file. Press “Save a copy (JSON)” again.",
        ),
    ));
  /** What takes much code, and is seldom asked for, the reader makes. */
  const hand = (action: string, maker: "answersFile" | "openCopyFile") =>
    onAction(bar, action, async () => {
      try {
        const reader = await loadReader(page);
        const file = await reader[maker](session, await page.guide.load(), release);
        if (file) download(file.name, "application/json", file.text);
        problems.say("action", file ? undefined : SAY_WHO);
      } catch (error) {
        problems.say("action", `The file was not made. ${reasonOf(error)}`);
      }
    });
  hand("send-answers", "answersFile");
  hand("export-open", "openCopyFile");
  const sending = part(bar, '[data-action="send-answers"]', HTMLElement);
  const sensitive = part(bar, "[data-holds-sensitive]", HTMLElement);
  follow({
    draw: () => {
      const { answers } = session.record;
      sending.hidden = !isAnswered(answers);
      sensitive.hidden = !hasMarks(answers);
    },
  });
  onAction(bar, "print", () => globalThis.print());
  startImport(bar, page);

  follow({
    causes: ["opened", "read", "renamed"],
    draw: () => {
      name.textContent = shown(session.record.name);
    },
  });
  // Until now a file would have been given to nobody.
  for (
    const control of bar.querySelectorAll<HTMLButtonElement | HTMLInputElement>(
      "button[data-action], input[data-import-file]",
    )
  ) control.disabled = false;
};

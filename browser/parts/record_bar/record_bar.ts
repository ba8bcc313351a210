/** The record's name, and the buttons to take it out and print; bringing one in stands beside. */
import { exportJson } from "../../export/json.ts";
import { shown } from "../../record/name.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import { startImport } from "../import/import_preview.ts";

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

/** "Delete all records from this browser", for machines that others use too. */
import { isExample } from "../../record/example.ts";
import type { Page } from "../shared/component.ts";
import { onAction, part, put } from "../shared/element.ts";
import type { Act } from "./act.ts";
import { sayFilesStay } from "./files_stay.ts";

export function startClearing(section: HTMLElement, { session }: Page, act: Act): void {
  const dialog = part(section, "dialog[data-clear]", HTMLDialogElement);
  const cleared = part(section, "[data-cleared]", HTMLElement);
  onAction(section, "clear-computer", () =>
    act(async () => {
      const all = await session.store.run("listRecords", session.guide);
      const own = all.filter((one) => !isExample(one));
      const uncopied = own.filter(({ copied, changed, isEdited }) =>
        !copied || isEdited || Date.parse(changed) > Date.parse(copied)
      );
      put(dialog, "records", String(own.length));
      sayFilesStay(dialog, await session.store.run("listKeptCopies"));
      put(dialog, "uncopied", String(uncopied.length));
      part(dialog, "[data-warn]", HTMLElement).hidden = uncopied.length === 0;
      dialog.returnValue = "";
      dialog.showModal();
    }));
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "clear") return;
    void act(async () => {
      await session.replace(async (store) => {
        await store.run("eraseRecords", session.guide);
        return undefined;
      });
      cleared.hidden = false;
      cleared.focus();
    });
  });
}

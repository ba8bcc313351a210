/** Bring a record in from a file: shown first, stored when the person says so, and undone at will. */
import { shown } from "../../record/name.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part, put } from "../shared/element.ts";
import { loadReader } from "./reader.ts";
import { reasonOf } from "../shared/problems.ts";

export const startImport: Start = (bar, page) => {
  const { session, problems, follow } = page;
  const chosen = part(bar, "input[data-import-file]", HTMLInputElement);
  const notice = part(bar, "[data-imported]", HTMLElement);
  const isList = document.querySelector("[data-part~=records]") !== null;

  /** Offer to undo the last import where records are listed, and while what it brought in is open. */
  const show = async () => {
    const { store, guide } = session;
    const last = store.isOpen
      ? await store.run("lastImport", guide).catch(() => undefined)
      : undefined;
    const isOffered = last && (isList || last.record.id === session.record.id);
    if (isOffered) put(notice, "imported-name", shown(last.record.name));
    notice.hidden = !isOffered;
  };
  const act = async (failed: string, work: () => Promise<void>) => {
    try {
      await work();
      problems.say("action", undefined);
    } catch (error) {
      problems.say("action", `${failed}; nothing has changed. ${reasonOf(error)}`);
    }
  };

  onAction(bar, "import", () => {
    // Meanwhile; whether it came is said once there is a file to read.
    loadReader(page).then((reader) => reader.previewDialog(bar, page.scripts)).catch(() => {});
    chosen.click();
  });
  chosen.addEventListener("change", () => {
    const file = chosen.files?.[0];
    if (!file) return;
    void act(`“${shown(file.name)}” was not imported`, async () => {
      await (await loadReader(page)).importFile(file, bar, page);
    })
      .finally(() => chosen.value = "");
  });
  onAction(
    bar,
    "undo-import",
    () => act("The import was not undone", async () => (await loadReader(page)).undoLast(page)),
  );
  onAction(bar, "keep-import", () =>
    act("The import can still be undone", async () => {
      await session.store.run("keepImport", session.guide);
      await show();
    }));
  follow({ causes: ["opened", "read", "renamed"], draw: show });
};

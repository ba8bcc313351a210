/** Bring a record in from a file: shown first, stored when the person says so, and undone at will. */
import { readFile } from "../../record/file/read_and_write.ts";
import { freeName, shown } from "../../record/name.ts";
import { isExample } from "../../record/example.ts";
import { newId } from "../../record/record.ts";
import { FileRefused } from "../../record/file/refusal.ts";
import type { Page, Start } from "../shared/component.ts";
import { onAction, part, put } from "../shared/element.ts";
import { showPreview } from "./file_preview.ts";
import { textOf } from "./file_text.ts";
import { reasonOf } from "../shared/problems.ts";
import { dayAndTime } from "../shared/when.ts";

export const startImport: Start = (bar, page) => {
  const { session, problems, follow } = page;
  const chosen = part(bar, "input[data-import-file]", HTMLInputElement);
  const dialog = part(bar, "dialog[data-import-preview]", HTMLDialogElement);
  const notice = part(bar, "[data-imported]", HTMLElement);

  /** Offer to undo the last import while the record it brought in is the open one. */
  const show = async () => {
    const { store, guide } = session;
    const last = store.isOpen
      ? await store.run("lastImport", guide).catch(() => undefined)
      : undefined;
    const isOpen = last?.record.id === session.record.id;
    if (isOpen) put(notice, "imported-name", shown(last.record.name));
    notice.hidden = !isOpen;
  };
  const act = async (failed: string, work: () => Promise<void>) => {
    try {
      await work();
      problems.say("action", undefined);
    } catch (error) {
      problems.say("action", `${failed}; nothing has changed. ${reasonOf(error)}`);
    }
  };

  onAction(bar, "import", () => chosen.click());
  chosen.addEventListener("change", () => {
    const file = chosen.files?.[0];
    if (!file) return;
    void act(`“${shown(file.name)}” was not imported`, () => importFile(file, dialog, page))
      .finally(() => chosen.value = "");
  });
  onAction(bar, "undo-import", () => {
    void act(
      "The import was not undone",
      () =>
        session.replace(async (store) => (await store.run("undoImport", session.guide)).openBefore),
    );
  });
  onAction(bar, "keep-import", () => {
    void act("The import can still be undone", async () => {
      await session.store.run("keepImport", session.guide);
      await show();
    });
  });
  follow({ causes: ["opened", "read", "renamed"], draw: show });
};

async function importFile(file: File, dialog: HTMLDialogElement, page: Page): Promise<void> {
  const { session } = page;
  const read = await textOf(file);
  const opened = readFile(read.text, session.guide);
  // A copy of the example, from a file, is a record like others.
  const record = isExample(opened.record) ? { ...opened.record, id: newId() } : opened.record;
  const present = await session.store.run("readRecord", record.id);
  const copyName = `${present?.name} (before the import of ${
    dayAndTime(new Date().toISOString())
  })`;
  const name = freeName(record.name, await session.store.run("namesInUse", session.guide));
  const guide = await page.guide.load().catch((error) => {
    console.error(error);
    throw new FileRefused("A part of this site did not load. Reload the page and try again.");
  });
  showPreview(dialog, opened, read, { record: present, copyName, name }, guide);
  const way = await answerOf(dialog);
  if (way !== "separate" && way !== "replace") return;
  await session.replace(async (store) => {
    const openBefore = session.stored ? session.record.id : undefined;
    const [given, copy] = way === "replace" ? [record, copyName] : [{ ...record, name }, undefined];
    return (await store.run("importRecord", given, copy, openBefore)).id;
  });
}

/** Show the dialog; resolves with the value of the button pressed, or "" for none. */
function answerOf(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

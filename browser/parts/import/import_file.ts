/** A file that somebody chose: read, shown, and stored when the person says so. */
import { readFile } from "../../record/file/read_and_write.ts";
import { FileRefused } from "../../record/file/refused.ts";
import { freeName } from "../../record/name.ts";
import { isExample } from "../../record/example.ts";
import { newId } from "../../record/record.ts";
import { answering, asks } from "../../record/team/exercise.ts";
import type { Page } from "../shared/component.ts";
import { dayAndTime } from "../shared/when.ts";
import { showPreview } from "./file_preview.ts";
import { textOf } from "./file_text.ts";

/** Show the `file`, and store it in the way that the person chooses, if any. */
export async function importFile(file: File, dialog: HTMLDialogElement, page: Page): Promise<void> {
  const { session } = page;
  const read = await textOf(file);
  const opened = readFile(read.text, session.guide);
  // A copy of the example, from a file, is a record like others.
  const record = asks(opened.record.answers)
    ? answering(opened.record)
    : isExample(opened.record)
    ? { ...opened.record, id: newId() }
    : opened.record;
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

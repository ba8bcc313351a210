/** A file that somebody chose: read, shown, and stored when the person says so. */
import { readFile } from "../../record/file/read_and_write.ts";
import { isOpenCopy } from "../../record/open_copy.ts";
import { freeName } from "../../record/name.ts";
import { isExample } from "../../record/example.ts";
import { type EvaluationRecord, newId } from "../../record/record.ts";
import { answering, asks } from "../../record/team/exercise.ts";
import type { Page } from "../shared/component.ts";
import { dayAndTime } from "../shared/when.ts";
import { answerOf } from "./dialog_answer.ts";
import { showPreview } from "./file_preview.ts";
import { textOf } from "./file_text.ts";
import { didNotLoad, isForm, readForm, recordOf } from "./form_file.ts";
import { showForm } from "./form_preview.ts";
import { previewDialog } from "./preview_dialog.ts";

/** Show the `file` in the `bar`, and store it in the way that the person chooses, if any. */
export async function importFile(file: File, bar: Element, page: Page): Promise<void> {
  const { session } = page;
  if (await isForm(file)) {
    const dialog = await previewDialog(bar, page.scripts, "form");
    const form = await readForm(file, page);
    showForm(dialog, form, file.name, "record");
    if (await answerOf(dialog) === "take") await store(recordOf(form, file.name), page);
    return;
  }
  const dialog = await previewDialog(bar, page.scripts);
  const read = await textOf(file);
  const opened = readFile(read.text, session.guide);
  // A copy of the example, from a file, is a record like others; one that lacks something takes
  // no whole record's place.
  const record = asks(opened.record.answers)
    ? answering(opened.record)
    : isExample(opened.record) || isOpenCopy(opened.record)
    ? { ...opened.record, id: newId() }
    : opened.record;
  const present = await session.store.run("readRecord", record.id);
  const copyName = `${present?.name} (before the import of ${
    dayAndTime(new Date().toISOString())
  })`;
  const name = freeName(record.name, await session.store.run("namesInUse", session.guide));
  const guide = await page.guide.load().catch(didNotLoad);
  showPreview(dialog, opened, read, { record: present, copyName, name }, guide);
  const way = await answerOf(dialog);
  if (way !== "separate" && way !== "replace") return;
  if (way === "replace") await store(record, page, copyName);
  else await store({ ...record, name }, page);
}

/** Store it and open it; it can be undone. */
async function store(record: EvaluationRecord, { session }: Page, copyName?: string) {
  await session.replace(async (store) => {
    const openBefore = session.stored ? session.record.id : undefined;
    return (await store.run("importRecord", record, copyName, openBefore)).id;
  });
}

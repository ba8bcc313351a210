/** A file of somebody's answers to an exercise, or a record that they saved as a copy. */
import { readFile } from "../../record/file/read_and_write.ts";
import { FileRefused } from "../../record/file/refused.ts";
import type { EvaluationRecord, GuideEdition } from "../../record/record.ts";
import { asks, gathers } from "../../record/team/exercise.ts";
import type { Page } from "../shared/component.ts";
import { answerOf } from "./dialog_answer.ts";
import { textOf } from "./file_text.ts";
import { isForm, personOf, readForm } from "./form_file.ts";
import { showForm } from "./form_preview.ts";
import { previewDialog } from "./preview_dialog.ts";

/**
 * Read it; a form is shown first.
 *
 * @param bar in which a form is shown.
 * @param exercise the id of the exercise that is gathered.
 * @returns undefined where the person lets the form go.
 * @throws {FileRefused} with the reason in plain words.
 */
export async function readPerson(
  file: File,
  bar: Element,
  page: Page,
  exercise: string,
): Promise<EvaluationRecord | undefined> {
  if (await isForm(file)) {
    const dialog = await previewDialog(bar, page.scripts, "form");
    const form = await readForm(file, page);
    const person = personOf(form, file.name, exercise);
    showForm(dialog, form, file.name, "person");
    return await answerOf(dialog) === "take" ? person : undefined;
  }
  const { guide } = page.session;
  const { text } = await textOf(file);
  const isContribution = text.slice(0, 2000).includes('"a-closer-look-contribution"');
  const { record } = readFile(text, guide, isContribution ? "contribution" : "record");
  if (isContribution && record.of !== exercise) {
    throw new FileRefused(`It holds answers to another exercise, “${record.name}”.`);
  }
  if (asks(record.answers)) {
    throw new FileRefused("It is a starting file: nobody has answered in it.");
  }
  if (!isContribution && gathers(record.answers)) {
    throw new FileRefused("It is an exercise itself, and not one person’s answers.");
  }
  return record;
}

/**
 * Read a record of any edition of the guide, to look at beside one's own.
 *
 * @throws {FileRefused} with the reason in plain words.
 */
export async function readOther(file: File, { id }: GuideEdition): Promise<EvaluationRecord> {
  const { text } = await textOf(file);
  return readFile(text, { id }).record;
}

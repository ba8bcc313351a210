/** A file of somebody's answers to an exercise, or a record that they saved as a copy. */
import { readFile } from "../../record/file/read_and_write.ts";
import { FileRefused } from "../../record/file/refused.ts";
import type { EvaluationRecord, GuideEdition } from "../../record/record.ts";
import { isAnswered } from "../../record/team/answered.ts";
import { contributionOf } from "../../record/team/contribution.ts";
import { asks, gathers, idOf, nameOf } from "../../record/team/exercise.ts";
import type { Page } from "../shared/component.ts";
import { answerOf } from "./dialog_answer.ts";
import { textOf } from "./file_text.ts";
import { isForm, personOf, readForm } from "./form_file.ts";
import { showForm } from "./form_preview.ts";
import { previewDialog } from "./preview_dialog.ts";

/**
 * Read it; a form is shown first.
 *
 * @param fetch gives the file, as it is by then.
 * @param bar in which a form is shown.
 * @param exercise the id of the exercise that is gathered.
 * @returns undefined where the person lets the form go.
 * @throws {FileRefused} with the reason in plain words.
 */
export async function readPerson(
  fetch: () => Promise<File>,
  bar: Element,
  page: Page,
  exercise: string,
): Promise<EvaluationRecord | undefined> {
  const file = await fetch().catch(fetch);
  if (await isForm(file)) {
    const dialog = await previewDialog(bar, page.scripts, "form");
    const form = await readForm(file, page);
    const person = personOf(form, file.name, exercise);
    showForm(dialog, form, file.name, "person");
    return await answerOf(dialog) === "take" ? person : undefined;
  }
  const { text } = await textOf(fetch);
  const isContribution = text.slice(0, 2000).includes('"a-closer-look-contribution"');
  const { record } = readFile(text, page.session.guide, isContribution ? "contribution" : "record");
  const { answers } = record;
  if (asks(answers)) {
    throw new FileRefused("It is a starting file: nobody has answered in it.");
  }
  const isTheirs = !isContribution && isAnswered(answers);
  if (!isContribution && gathers(answers)) {
    throw new FileRefused("It is an exercise itself, and not one person’s answers.");
  }
  const of = isContribution ? record.of : isTheirs ? idOf(answers) : exercise;
  if (of !== exercise) {
    const name = isTheirs ? nameOf(answers) : record.name;
    throw new FileRefused(`It holds answers to another exercise, “${name}”.`);
  }
  // A copy of the record in which somebody answers says the same as what they send.
  return isTheirs ? contributionOf(record, page.guide.here()) : record;
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

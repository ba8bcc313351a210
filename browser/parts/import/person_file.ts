/** A file of somebody's answers to an exercise, or a record that they saved as a copy. */
import { readFile } from "../../record/file/read_and_write.ts";
import { FileRefused } from "../../record/file/refused.ts";
import type { EvaluationRecord, GuideEdition } from "../../record/record.ts";
import { asks, gathers } from "../../record/team/exercise.ts";
import { textOf } from "./file_text.ts";

/**
 * Read it.
 *
 * @param exercise the id of the exercise that is gathered.
 * @throws {FileRefused} with the reason in plain words.
 */
export async function readPerson(
  file: File,
  guide: GuideEdition,
  exercise: string,
): Promise<EvaluationRecord> {
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

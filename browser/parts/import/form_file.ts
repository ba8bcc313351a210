/** A form that was filled in, as a record: one's own, or somebody's answers to an exercise. */
import { refuseSize } from "../../record/file/refusal.ts";
import { FileRefused } from "../../record/file/refused.ts";
import { type Answers, type EvaluationRecord, newRecord } from "../../record/record.ts";
import { short } from "../../record/short.ts";
import { EXERCISE } from "../../record/team/answered.ts";
import { answering, nameOf, shownBy, text } from "../../record/team/exercise.ts";
import { type FilledForm, filledForm } from "../filled_forms/filled_form.ts";
import { isWord } from "../filled_forms/word_file.ts";
import type { Page } from "../shared/component.ts";

export interface Form extends FilledForm {
  /** What it was read of. */
  framework: { id: string; edition: string };
  /** When the file was last saved. ISO 8601. */
  saved: string;
}

/** Whether the file begins as one of Word does. */
export async function isForm(file: File): Promise<boolean> {
  const start = await file.slice(0, 4).arrayBuffer().catch(couldNotRead);
  return isWord(new Uint8Array(start));
}

/** @throws {FileRefused} when it is no form of this guide, or could not be read. */
export async function readForm(file: File, page: Page): Promise<Form> {
  refuseSize(file.size);
  const bytes = await file.arrayBuffer().catch(couldNotRead);
  const guide = await page.guide.whole().catch(didNotLoad);
  return {
    ...filledForm(new Uint8Array(bytes), guide),
    framework: page.session.guide,
    saved: new Date(file.lastModified || Date.now()).toISOString(),
  };
}

/** A record of one's own; in an exercise that the form belongs to, where it belongs to one. */
export function recordOf(form: Form, fileName: string): EvaluationRecord {
  const made = newRecord(form.framework, whoIn(form) || stemOf(fileName));
  const record = { ...made, answers: answersOf(form) };
  if (text(form.exercise, "id")) return answering(record);
  // The record has the name that was given; nobody asked for it.
  record.answers.delete(EXERCISE);
  return record;
}

/**
 * What one person sends, read from their form.
 *
 * @param exercise the id of the exercise that is gathered.
 * @throws {FileRefused} when the form belongs to another.
 */
export function personOf(form: Form, fileName: string, exercise: string): EvaluationRecord {
  const of = text(form.exercise, "id");
  if (of && of !== exercise) {
    throw new FileRefused(`It holds answers to another exercise, “${nameOf(form.exercise)}”.`);
  }
  const isNameless = of !== "" && shownBy(form.exercise) === "none";
  const who = whoIn(form) || stemOf(fileName);
  const answers = answersOf(form);
  // A later file of that name, by the same person, takes the place of this one.
  const own = isNameless
    ? JSON.stringify([...answers].map(([item, one]) => [item, [...one]]))
    : `${stemOf(fileName)} ${who}`;
  const changed = isNameless ? `${form.saved.slice(0, 10)}T00:00:00.000Z` : form.saved;
  const made = newRecord(form.framework, of ? nameOf(form.exercise) : who);
  return {
    ...made,
    id: `form${short(own)}`,
    ...of && { kind: "contribution", of },
    created: changed,
    changed,
    answers,
  };
}

/** What was answered, and what the form tells of its exercise. */
function answersOf({ answers, exercise }: FilledForm): Answers {
  const all: Answers = new Map([...answers].map(([item, fields]) => [item, new Map(fields)]));
  for (const [item, fields] of exercise) {
    const own = all.get(item);
    // The form says of an added prompt what the properties do not.
    all.set(item, new Map([...fields, ...own ?? []].filter(([, value]) => value !== "")));
  }
  return all;
}

function whoIn({ answers }: FilledForm): string {
  return text(answers, "who");
}

/** The name of a file without its ending. */
function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "").trim() || "A form";
}

function couldNotRead(): never {
  throw new FileRefused("The browser could not read the file. Choose it again.");
}

/** @throws {FileRefused} that a part of the site is missing. */
export function didNotLoad(error: unknown): never {
  console.error(error);
  throw new FileRefused("A part of this site did not load. Reload the page and try again.");
}

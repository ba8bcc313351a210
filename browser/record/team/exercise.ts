/** An exercise: several people answer the same questions, and agree (3.7, 3.12). Pure. */
import { itemOf } from "../kinds/item.ts";
import { answer, type Answers, type EvaluationRecord, newId, setAnswer } from "../record.ts";
import { nextRound, ROUND } from "../rounds.ts";
import { EXERCISE, isAnswered } from "./answered.ts";

/** How people's answers are shown. */
export type ShownBy = "name" | "role" | "none";

/** What is asked of people. A text nobody wrote is empty. */
export interface Asked {
  name: string;
  /** `YYYY-MM-DD`. */
  answerBy: string;
  shownBy: ShownBy;
}

/** Kinds of which nothing goes into an exercise: people judge anew, and plan later. */
const LEFT = new Set(["action", "milestone", "task", "person", "exercise"]);

/**
 * The record of a new exercise: the scope and added prompts of a record, and no answer.
 *
 * No rating is taken over: nothing is set before the group chooses.
 */
export function newExercise(from: EvaluationRecord, asked: Asked, now = new Date()) {
  const made = nextRound(from, asked.name, now);
  for (const item of [...made.answers.keys()]) {
    const { kind, owners } = itemOf(item);
    const outermost = itemOf(owners[0] ?? item).kind ?? kind;
    if (item === ROUND || LEFT.has(outermost?.id ?? "")) made.answers.delete(item);
  }
  const fields = {
    id: newId(now),
    name: asked.name,
    answer_by: asked.answerBy,
    shown: asked.shownBy,
  };
  for (const [name, value] of Object.entries(fields)) {
    if (value) setAnswer(made.answers, EXERCISE, name, value);
  }
  return made;
}

/** What people are sent: the exercise without anything that was answered or gathered in it. */
export function startingFile(exercise: EvaluationRecord, now = new Date()): EvaluationRecord {
  const asked = { name: nameOf(exercise.answers), answerBy: "", shownBy: "name" as const };
  const file = newExercise(exercise, asked, now);
  const said = new Map(exercise.answers.get(EXERCISE));
  said.set("asks", true);
  file.answers.set(EXERCISE, said);
  return { ...file, unknown: { file: {}, record: {} } };
}

/** Whether a record was opened from a starting file, or is one: nobody has answered in it yet. */
export function asks(answers: Answers): boolean {
  return answer(answers, EXERCISE, "asks") === true;
}

/** A record of one's own to answer in, with an id for this person in this exercise alone. */
export function answering(file: EvaluationRecord, now = new Date()): EvaluationRecord {
  const answers: Answers = new Map([...file.answers].map(([item, one]) => [item, new Map(one)]));
  setAnswer(answers, EXERCISE, "asks", undefined);
  setAnswer(answers, EXERCISE, "person", newId(now));
  return { ...file, id: newId(now), answers };
}

/** The exercise that this record gathers people's answers to; undefined: it gathers none. */
export function gathers(answers: Answers): string | undefined {
  return isAnswered(answers) || asks(answers) ? undefined : idOf(answers) || undefined;
}

/** The id of the exercise that a record belongs to; empty: to none. */
export function idOf(answers: Answers): string {
  return text(answers, "id");
}

export function nameOf(answers: Answers): string {
  return text(answers, "name");
}

export function shownBy(answers: Answers): ShownBy {
  const shown = text(answers, "shown");
  return shown === "role" || shown === "none" ? shown : "name";
}

/** Whether answers are shown without saying whose they are. */
export function isNameless(answers: Answers): boolean {
  return shownBy(answers) === "none";
}

/** A text of the exercise's own item. */
export function text(answers: Answers, field: string): string {
  const value = answer(answers, EXERCISE, field);
  return typeof value === "string" ? value.trim() : "";
}

/** For tests: an exercise, and people who answer it. */
import { answersOf, GUIDE } from "../guide/made_up.ts";
import { type Answers, type EvaluationRecord, newRecord, setAnswer } from "../record.ts";
import { EXERCISE } from "./answered.ts";
import { contributionOf } from "./contribution.ts";
import { answering, startingFile } from "./exercise.ts";
import { gather } from "./gather.ts";
import { type Stored, storedOf } from "./people.ts";

export type Items = Parameters<typeof answersOf>[0];

export function record(items: Items): EvaluationRecord {
  return { ...newRecord({ id: "g", edition: "1" }, "Ours"), answers: answersOf(items) };
}

export const ASKED = { name: "Older people", answerBy: "2027-01-31", shownBy: "name" } as const;
export const OURS: Items = {
  scope: { care_group: "Older people", participants: "Ann" },
  "1b": { out: true },
  "1a": { rating: 5, practice: "Our own" },
  "1a.own-1": { text: "And this?", ticked: true },
  "action-1": { what: "Do" },
};

/** Somebody answers, and their file is what it stores. */
export function answered(exercise: EvaluationRecord, who: string, items: Items) {
  const mine = answering(startingFile(exercise));
  setAnswer(mine.answers, EXERCISE, "who", who);
  for (const [item, fields] of Object.entries(items)) {
    for (const [name, value] of Object.entries(fields)) setAnswer(mine.answers, item, name, value);
  }
  return mine;
}

/** A file comes in; returns how it stood to what was there. */
export function put(answers: Answers, stored: Stored) {
  const { way, fields } = gather(answers, stored);
  for (const [name, value] of Object.entries(fields)) setAnswer(answers, stored.item, name, value);
  return way;
}

export function gathered(exercise: EvaluationRecord, ...files: EvaluationRecord[]) {
  for (const file of files) {
    put(exercise.answers, storedOf(contributionOf(file, GUIDE)));
  }
  return exercise;
}

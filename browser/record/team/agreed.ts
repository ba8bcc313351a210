/** The record that a group agreed on: like any other, without people's own answers. Pure. */
import type { Guide } from "../guide/guide.ts";
import { itemOf } from "../kinds/item.ts";
import { ratingOf } from "../progress.ts";
import { type Answers, type EvaluationRecord, newRecord, setAnswer } from "../record.ts";
import { EXERCISE } from "./answered.ts";
import { lastDecision } from "./decisions.ts";
import { nameOf } from "./exercise.ts";
import { peopleOf, PERSON } from "./people.ts";
import { spreads, spreadWords } from "./spread.ts";

/** Beside each agreed rating stands how people had rated. */
export function agreedRecord(exercise: EvaluationRecord, guide: Guide): EvaluationRecord {
  const made = newRecord(exercise.framework, `${nameOf(exercise.answers)}, agreed`);
  const answers: Answers = new Map();
  for (const [item, fields] of exercise.answers) {
    if (item !== EXERCISE && itemOf(item).kind?.id !== PERSON) answers.set(item, new Map(fields));
  }
  for (const spread of spreads(guide, exercise.answers, peopleOf(exercise.answers))) {
    if (ratingOf(answers, spread.place.id) === undefined) continue;
    // Of the day it was agreed: files that came later were not looked at.
    const { spread: then } = lastDecision(answers, spread.place.id) ?? {};
    setAnswer(answers, spread.place.id, "spread", then || spreadWords(guide, spread));
  }
  return { ...made, answers };
}

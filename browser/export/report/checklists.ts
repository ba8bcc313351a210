/** The lists to tick as documents print them. */
import type { WholeGuide } from "../../record/guide/guide.ts";
import { answer, type Answers } from "../../record/record.ts";
import type { ChecklistPart } from "./shape.ts";
import { textsOf } from "./values.ts";

/** The kind of item that holds the tick and the note of a point. */
export const LIST_POINT = "list-point";

/** Each list in which something is ticked or noted, whole: what is not ticked says something too. */
export function checklistParts(answers: Answers, { checklists }: WholeGuide): ChecklistPart[] {
  return checklists.map(({ points, ...list }) => ({
    ...list,
    points: points.map(({ item, id, text }) => ({
      id,
      text,
      ticked: answer(answers, item, "ticked") === true,
      notes: textsOf(answers, item, "note"),
    })),
  })).filter(({ points }) => points.some(({ ticked, notes }) => ticked || notes.length > 0));
}

/** What people marked sensitive (3.2). What the mark covers, and does, is decided in `view.ts`. */
import { isRemoved } from "./kinds/rows.ts";
import { type Answers, fieldAndVersion } from "./record.ts";

/** The field that holds the mark. */
export const SENSITIVE = "sensitive";

/** Whether an item is marked itself; where tabs disagree, it is. */
export function isMarked(answers: Answers, item: string): boolean {
  return [...answers.get(item) ?? []].some(([name, value]) =>
    value === true && fieldAndVersion(name)[0] === SENSITIVE
  );
}

/** Whether anything is marked, taken away or not. */
export function hasMarks(answers: Answers): boolean {
  return [...answers.keys()].some((item) => isMarked(answers, item));
}

/** Every item that is marked itself and not taken away. */
export function markedSensitive(answers: Answers): string[] {
  return [...answers.keys()].filter((item) => isMarked(answers, item) && !isRemoved(answers, item));
}

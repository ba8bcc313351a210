/** What people marked sensitive (3.2). What the mark covers, and does, is decided in `view.ts`. */
import { itemOf } from "./kinds/item.ts";
import { KINDS } from "./kinds/kinds.ts";
import { isRemoved } from "./kinds/rows.ts";
import { answer, type Answers, fieldAndVersion } from "./record.ts";

/** The field that holds the mark. */
export const SENSITIVE = "sensitive";

/** The kinds whose rows are sensitive unless people say otherwise. */
const BY_THEMSELVES = KINDS.filter(({ sensitive_unless }) => sensitive_unless);

/** Whether an item is marked itself, or of a kind that needs no mark; where tabs disagree, it is. */
export function isMarked(answers: Answers, item: string): boolean {
  const fields = answers.get(item);
  if (!fields) return false;
  return isSensitiveByItself(answers, item) ||
    [...fields].some(([name, value]) => value === true && fieldAndVersion(name)[0] === SENSITIVE);
}

function isSensitiveByItself(answers: Answers, item: string): boolean {
  return BY_THEMSELVES.some((kind) =>
    item.includes(`.${kind.mark}`) && itemOf(item).kind === kind &&
    answer(answers, item, kind.sensitive_unless!) !== true
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

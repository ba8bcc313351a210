/** A person's file beside what an exercise holds of them: in whatever order files come, the same stands. Pure. */
import { isRemoved, rowsOn } from "../kinds/rows.ts";
import { answer, type Answers } from "../record.ts";
import { currentOf, otherOf, PERSON, type Stored, type Version } from "./people.ts";

/** How a file stands to what is here of that person. */
export type Way = "new" | "same" | "newer" | "older";

export interface Gathering {
  way: Way;
  /** What is to be recorded of it, field by field; undefined: nothing. */
  fields: { [field: string]: unknown };
}

/** What becomes of a file. The newest stands; the one before it is kept, as either may be meant. */
export function gather(answers: Answers, { item, version }: Stored): Gathering {
  if (!answer(answers, item, "file")) return { way: "new", fields: fieldsOf([version]) };
  const current = currentOf(answers, item);
  const other = otherOf(answers, item);
  const here = other ? [current, other] : [current];
  const isBack = isRemoved(answers, item);
  const back = isBack ? { removed: undefined } : {};
  const isSame = ({ file }: Version) => file === version.file;
  const isKnown = here.some(isSame);
  // The same words may have been sent once more, and later.
  const [latest] = [version, ...here.filter(isSame)].sort(newestFirst);
  const all = [...here.filter((one) => !isSame(one)), latest!].sort(newestFirst);
  const isNewest = isSame(all[0]!);
  const way = isBack ? "new" : isKnown ? "same" : isNewest ? "newer" : "older";
  const older = way === "newer" ? { older: undefined } : {};
  return { way, fields: { ...fieldsOf(all), ...back, ...older } };
}

/** How many people an exercise holds, those taken out among them. */
export function gatheredIn(answers: Answers): number {
  return rowsOn(answers, PERSON, "").length;
}

function fieldsOf([current, other]: Version[]): { [field: string]: unknown } {
  const { who, speaks_for, changed, sent, file } = current!;
  return {
    who: who || undefined,
    speaks_for: speaks_for || undefined,
    changed,
    sent: sent || undefined,
    file,
    other: other && JSON.stringify(other),
  };
}

/** Of the same time and number, the order is that of the texts: it must not be that of arrival. */
function newestFirst(a: Version, b: Version): number {
  return after(a.changed, b.changed) || b.sent - a.sent || after(a.file, b.file);
}

function after(a: string, b: string): number {
  return a > b ? -1 : Number(a < b);
}

/** What a group decided on a rating: what, when, and what it replaced. Pure. */
import { dayWords, today } from "../day.ts";
import { type Guide, levelName } from "../guide/guide.ts";
import { isRemoved, newRow, rowsOn } from "../kinds/rows.ts";
import { answer, type Answers } from "../record.ts";

/** Its kind in the table of kinds. */
const DECISION = "decision";
/** What is changed again so soon was a slip, or a key on the way. In milliseconds. */
const SLIP = 60_000;

export interface Decision {
  item: string;
  /** Undefined: the rating was cleared. */
  rating: number | undefined;
  before: number | undefined;
  /** ISO 8601. */
  when: string;
  /** How people had rated by then. */
  spread: string;
}

/** Every decision on a place that stands, oldest first. */
export function decisionsOn(answers: Answers, place: string): Decision[] {
  const level = (item: string, field: string) => {
    const value = answer(answers, item, field);
    return typeof value === "number" ? value : undefined;
  };
  const text = (item: string, field: string) => {
    const value = answer(answers, item, field);
    return typeof value === "string" ? value : "";
  };
  return rowsOn(answers, DECISION, place)
    .filter((item) => !isRemoved(answers, item))
    .map((item) => ({
      item,
      rating: level(item, "rating"),
      before: level(item, "before"),
      when: text(item, "when"),
      spread: text(item, "spread"),
    }))
    .sort((a, b) => Date.parse(a.when) - Date.parse(b.when));
}

/** The last decision on a place that stands. */
export function lastDecision(answers: Answers, place: string): Decision | undefined {
  return decisionsOn(answers, place).at(-1);
}

/** The row to record for a decision; the one before it, where it takes back what was a slip. */
export function decide(
  answers: Answers,
  place: string,
  change: Pick<Decision, "rating" | "before" | "spread">,
  now = new Date(),
): Decision {
  const last = lastDecision(answers, place);
  const isSlip = last !== undefined &&
    Math.abs(now.getTime() - Date.parse(last.when)) < SLIP;
  return {
    ...change,
    item: isSlip ? last.item : newRow(DECISION, place),
    before: isSlip ? last.before : change.before,
    when: now.toISOString(),
  };
}

/** "27 November 2026: 3 Adequate, in the place of 2 Weak. 3 people rated: ..." */
export function decisionWords(
  guide: Guide,
  { rating, before, when, spread }: Decision,
  timeWords = (instant: string) => dayWords(today(new Date(instant))),
): string {
  const name = (level: number | undefined) =>
    level === undefined ? "no rating" : levelName(guide, level);
  const replaced = before === undefined ? "" : `, in the place of ${name(before)}`;
  return `${timeWords(when)}: ${name(rating)}${replaced}. ${spread}`.trim();
}

/** Rounds of self-evaluation: the next from the last, and the two side by side (2.38, 3.6). Pure. */
import type { Guide, Place } from "./guide/guide.ts";
import { isHandling, itemOf } from "./kinds/item.ts";
import { fieldOf } from "./kinds/kinds.ts";
import { isEnded, isRemoved } from "./kinds/rows.ts";
import { isCutShort } from "./name.ts";
import { isUnknown, ratingOf } from "./progress.ts";
import {
  answer,
  type Answers,
  type EvaluationRecord,
  fieldAndVersion,
  newRecord,
  setAnswer,
} from "./record.ts";
import { isFeatureOut, isOut } from "./scope.ts";
import { isMarked, SENSITIVE } from "./sensitive.ts";
import { around } from "./view.ts";

/** The item that says which round a record is, and which record was the round before it. */
export const ROUND = "round";

/** Which round a record is; 1 when nothing says otherwise. */
export function roundOf(answers: Answers): number {
  const number = answer(answers, ROUND, "number");
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : 1;
}

/** The id of the record that was the round before, or undefined. */
export function previousOf(answers: Answers): string | undefined {
  const previous = answer(answers, ROUND, "previous");
  return typeof previous === "string" ? previous : undefined;
}

/** Whether one is the round after the other, so that what changed between them can be said. */
export function areRounds(a: EvaluationRecord, b: EvaluationRecord): boolean {
  return previousOf(a.answers) === b.id || previousOf(b.answers) === a.id;
}

/**
 * The record that starts the next round.
 *
 * It takes over the scope, without its dates and people, and the wording of the person's own
 * prompts, the actions of the plan that are not done, and with what it takes over the marks that hold
 * it back. Ticks, ratings, texts and
 * evidence are found anew; those of the last round stay in its own record.
 */
export function nextRound(
  last: EvaluationRecord,
  name: string,
  now: Date = new Date(),
): EvaluationRecord {
  const next = newRecord(last.framework, name, now);
  const covering = new Set<string>();
  for (const [item, fields] of last.answers) {
    for (const [field, value] of fields) {
      if (!carriesOver(last.answers, item, field)) continue;
      setAnswer(next.answers, item, field, value);
      if (isHandling(item, field)) continue;
      for (const one of around(itemOf(item), () => false)) covering.add(one);
    }
  }
  for (const item of covering) {
    if (isMarked(last.answers, item)) setAnswer(next.answers, item, SENSITIVE, true);
  }
  setAnswer(next.answers, ROUND, "number", roundOf(last.answers) + 1);
  setAnswer(next.answers, ROUND, "previous", last.id);
  return next;
}

/** The round a name says, with the number it got where another record had that name. */
const NAMED = /^(\(\d+\) )?(.*?),? round (\d+)( \(\d+\))?$/i;

/** What to call the round after this one: its number stands in the place of this one's. */
export function nameOfNext({ name, answers }: Pick<EvaluationRecord, "name" | "answers">): string {
  const [, front = "", plain = name, named] = NAMED.exec(name) ?? [];
  const round = Math.max(roundOf(answers), Number(named ?? 0)) + 1;
  // A number at the front was put there only where the name is too long for one behind it.
  const before = named && isCutShort(`${plain}, round ${named} (2)`) ? "" : front;
  return `${before}${plain}, round ${round}`;
}

function carriesOver(answers: Answers, item: string, name: string): boolean {
  const { kind, owners } = itemOf(item);
  const isOver = (one: string) => isRemoved(answers, one) || isEnded(answers, one);
  if (!kind || [item, ...owners].some(isOver)) return false;
  return (fieldOf(kind, fieldAndVersion(name)[0])?.next ?? kind.next) === "carried";
}

/** How a rating stands to that of the round before; the last three are no comparison of levels. */
export type Change = "better" | "same" | "worse" | "rated now" | "not rated now" | "not rated";

/** One theme or feature in both rounds. */
export interface Pair {
  place: Place;
  before: number | undefined;
  now: number | undefined;
  change: Change;
  /** In which of the rounds people say that they do not know. */
  unknown: { before: boolean; now: boolean };
}

/** One theme or feature that cannot be compared, and why. */
export interface Unlike {
  place: Place;
  why: "out before" | "out now" | "out in both";
}

export interface Comparison {
  pairs: Pair[];
  unlike: Unlike[];
  /** Items rated in one of the rounds that this guide does not ask about. */
  stray: string[];
}

/**
 * Two rounds side by side, in the guide's order: like with like only.
 *
 * Alike is what has the same id; answers to retired ids have followed them before this.
 */
export function compareRounds(guide: Guide, before: Answers, now: Answers): Comparison {
  const levels = new Set(guide.levels.map(({ level }) => level));
  const level = (answers: Answers, item: string) => {
    const rating = ratingOf(answers, item);
    return rating !== undefined && levels.has(rating) ? rating : undefined;
  };
  const pairs: Pair[] = [];
  const unlike: Unlike[] = [];
  const known = new Set<string>();
  const compare = (place: Place, outBefore: boolean, outNow: boolean) => {
    known.add(place.id);
    if (outBefore || outNow) {
      const why = outBefore && outNow ? "out in both" : outNow ? "out now" : "out before";
      unlike.push({ place, why });
      return;
    }
    const [was, is] = [level(before, place.id), level(now, place.id)];
    const unknown = { before: isUnknown(before, place.id), now: isUnknown(now, place.id) };
    pairs.push({ place, before: was, now: is, change: changeOf(was, is), unknown });
  };
  for (const theme of guide.themes) {
    compare(theme, isOut(before, theme.id), isOut(now, theme.id));
    for (const feature of theme.features) {
      const out = (answers: Answers) => isFeatureOut(answers, theme.id, feature.id);
      compare(feature, out(before), out(now));
    }
  }
  const rated = [...before.keys(), ...now.keys()]
    .filter((item) => !known.has(item) && (level(before, item) ?? level(now, item)) !== undefined);
  return { pairs, unlike, stray: [...new Set(rated)].sort() };
}

function changeOf(before: number | undefined, now: number | undefined): Change {
  if (before === undefined) return now === undefined ? "not rated" : "rated now";
  if (now === undefined) return "not rated now";
  return now === before ? "same" : now > before ? "better" : "worse";
}

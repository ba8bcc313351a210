/** What becomes of answers to questions that are no longer in the guide. Pure. */
import { EVIDENCE, itemOfEvidence } from "../evidence.ts";
import { featureOfOwn } from "../progress.ts";
import { answer, type Answers, setAnswer } from "../record.ts";
import { ROUND } from "../rounds.ts";
import { SCOPE } from "../scope.ts";

/** Items that are no part of any guide. */
const BESIDE_THE_GUIDE = new Set([SCOPE, EVIDENCE, ROUND]);

/** An id that has gone: the id that took its place or null, the year or edition, and the reason. */
export interface RetiredId {
  id: string;
  to: string | null;
  since: string;
  why: string;
}

/** One field that belongs to another item now. */
export interface Move {
  from: string;
  to: string;
  field: string;
  value: unknown;
  /** Whether the new place is free, or holds the same already. Else both answers stay. */
  isFree: boolean;
}

/** The theme or feature that an own prompt or an entry of evidence stands under. */
function ownerOf(item: string): string | undefined {
  return itemOfEvidence(item) ?? featureOfOwn(item);
}

/** Where the answers to retired questions belong now; own prompts and evidence go with them. */
export function movesOf(answers: Answers, retired: readonly RetiredId[]): Move[] {
  const places = new Map(retired.map(({ id, to }) => [id, to]));
  return [...answers].flatMap(([from, fields]) => {
    const owner = ownerOf(from);
    const place = places.get(owner ?? from);
    if (!place) return [];
    const to = owner === undefined ? place : place + from.slice(owner.length);
    return [...fields].map(([field, value]) => {
      const there = answer(answers, to, field);
      const isFree = there === undefined || JSON.stringify(there) === JSON.stringify(value);
      return { from, to, field, value, isFree };
    });
  });
}

/** The items of a record that the guide does not have, what people added to it apart. */
export function strayItems(answers: Answers, guideItems: ReadonlySet<string>): string[] {
  return [...answers.keys()]
    .filter((item) => !guideItems.has(ownerOf(item) ?? item) && !BESIDE_THE_GUIDE.has(item))
    .sort();
}

/** A copy of the answers, with those to retired questions where they belong now. */
export function followed(answers: Answers, retired: readonly RetiredId[]): Answers {
  const copy: Answers = new Map([...answers].map(([item, fields]) => [item, new Map(fields)]));
  for (const { from, to, field, value, isFree } of movesOf(answers, retired)) {
    if (!isFree) continue;
    setAnswer(copy, to, field, value);
    setAnswer(copy, from, field, undefined);
  }
  return copy;
}

/** What becomes of answers to questions that are no longer in the guide. Pure. */
import { featureOfOwn } from "./progress.ts";
import { answer, type Answers } from "./record.ts";

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

/** Where the answers to retired questions belong now, those to people's own prompts with them. */
export function movesOf(answers: Answers, retired: readonly RetiredId[]): Move[] {
  const places = new Map(retired.map(({ id, to }) => [id, to]));
  return [...answers].flatMap(([from, fields]) => {
    const feature = featureOfOwn(from);
    const place = places.get(feature ?? from);
    if (!place) return [];
    const to = feature === undefined ? place : place + from.slice(feature.length);
    return [...fields].map(([field, value]) => {
      const there = answer(answers, to, field);
      const isFree = there === undefined || JSON.stringify(there) === JSON.stringify(value);
      return { from, to, field, value, isFree };
    });
  });
}

/** The items of a record that the guide does not have, the prompts people added to it apart. */
export function strayItems(answers: Answers, guideItems: ReadonlySet<string>): string[] {
  return [...answers.keys()].filter((item) => !guideItems.has(featureOfOwn(item) ?? item)).sort();
}

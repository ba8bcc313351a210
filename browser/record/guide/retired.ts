/** What becomes of answers to questions that are no longer in the guide. Pure. */
import { itemOf } from "../kinds/item.ts";
import { QUESTION } from "../kinds/kinds.ts";
import { answer, type Answers, setAnswer } from "../record.ts";
import type { Guide } from "./guide.ts";

/** An id that has gone: the id that took its place or null, the year or edition, and the reason. */
export type RetiredId = Guide["retired"][number];

/** One field that belongs to another item now. */
export interface Move {
  from: string;
  to: string;
  field: string;
  value: unknown;
  /** Whether the new place is free, or holds the same already. Else both answers stay. */
  isFree: boolean;
}

/** Where the answers to retired questions belong now; what people added under them goes with them. */
export function movesOf(answers: Answers, retired: readonly RetiredId[]): Move[] {
  const places = new Map(retired.map(({ id, to }) => [id, to]));
  return [...answers].flatMap(([from, fields]) => {
    const [question = from] = itemOf(from).owners;
    const place = places.get(question);
    if (!place) return [];
    const to = place + from.slice(question.length);
    return [...fields].map(([field, value]) => {
      const there = answer(answers, to, field);
      const isFree = there === undefined || JSON.stringify(there) === JSON.stringify(value);
      return { from, to, field, value, isFree };
    });
  });
}

/** The items that belong to no question of the guide, and to nothing that people add to it. */
export function strayItems(answers: Answers, guideItems: ReadonlySet<string>): string[] {
  return [...answers.keys()]
    .filter((id) => isStray(id, guideItems))
    .sort();
}

function isStray(id: string, guideItems: ReadonlySet<string>): boolean {
  const { kind, owners } = itemOf(id);
  if (!kind) return true;
  // What stands under a row that is under nothing belongs to no question.
  const [outermost = id] = owners;
  return itemOf(outermost).kind?.id === QUESTION && !guideItems.has(outermost);
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

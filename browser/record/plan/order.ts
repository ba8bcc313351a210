/** Moving an action within the plan: what is to be written so that it stands elsewhere. Pure. */
import { kindNamed } from "../kinds/kinds.ts";
import { placeOf } from "../kinds/rows.ts";
import type { Answers } from "../record.ts";
import { ACTION } from "./actions.ts";

/** The field that holds the place of an action. */
export const PLACE = kindNamed(ACTION).order!;

/**
 * The places to write so that `item` stands in the place of `index` among `items`, which are all
 * actions in their order: as a rule one, and those of others only where they have none to go by.
 */
export function placesToMove(
  answers: Answers,
  items: readonly string[],
  item: string,
  index: number,
): Map<string, number> {
  const others = items.filter((one) => one !== item);
  const before = index > 0 ? placeOf(answers, others[index - 1]!, PLACE) : 0;
  const after = index < others.length ? placeOf(answers, others[index]!, PLACE) : undefined;
  if (before !== undefined) {
    const between = after === undefined ? before + 1 : (before + after) / 2;
    const isFree = after === undefined || (between > before && between < after);
    if (isFree) return new Map([[item, between]]);
  }
  const wanted = [...others.slice(0, index), item, ...others.slice(index)];
  return new Map(wanted.map((one, at) => [one, at + 1]));
}

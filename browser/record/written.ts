/** What is written in the boxes of the record form, by rating. Pure. */
import { addressOf, type Field, fieldFor, type Guide, type Role } from "./guide/guide.ts";
import { type Rated, ratings } from "./ratings.ts";
import { answer, type Answers } from "./record.ts";
import type { View } from "./view.ts";

/** Something written about a feature or theme. */
export interface Written extends Rated {
  /** Where it is written. */
  href: string;
  /** Empty where it is held back. */
  text: string;
  isHeldBack: boolean;
}

/** Boxes for what is to be done: the lowest rating calls for it first. */
const WORST_FIRST: readonly (Role | undefined)[] = ["improvements", "evidence-gaps", "priorities"];

/** The order in which what is in a box is read: by rating; what is not rated comes last. */
export function byRating<T extends Pick<Rated, "level">>(
  items: readonly T[],
  { role }: Pick<Field, "role">,
): T[] {
  const way = WORST_FIRST.includes(role) ? 1 : -1;
  return [...items].sort((a, b) =>
    a.level === undefined || b.level === undefined
      ? Number(a.level === undefined) - Number(b.level === undefined)
      : way * (a.level - b.level)
  );
}

/**
 * What each says in this box of the guide, by rating; nothing where the guide has no such box.
 *
 * @param isAsked says which are there although nothing is written about them.
 */
export function writtenIn(
  rated: readonly Rated[],
  box: Field | undefined,
  answers: Answers,
  seen: View,
  isAsked: (level: number) => boolean = () => false,
): Written[] {
  if (!box) return [];
  const listed = rated.filter(({ place, level }) =>
    text(answers, place.id, box.id) || (level !== undefined && isAsked(level))
  );
  return byRating(listed, box).map(({ place, level, isUnknown }) => ({
    place,
    level,
    ...(isUnknown && { isUnknown }),
    href: addressOf(place, box),
    text: text(seen.answers, place.id, box.id),
    isHeldBack: seen.isHeldBack(place.id),
  }));
}

/** What themes say of gaps in their evidence, in scope and where the guide has a box for it. */
export function writtenGaps(guide: Guide, answers: Answers, seen: View): Written[] {
  const { themes } = ratings(guide, answers);
  return writtenIn(themes, fieldFor("evidence-gaps", guide.themeFields), answers, seen);
}

function text(answers: Answers, item: string, field: string): string {
  const value = answer(answers, item, field);
  return typeof value === "string" ? value.trim() : "";
}

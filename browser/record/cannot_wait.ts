/** What cannot wait about a feature or a theme (3.2, level 1 of Appendix 2). Pure. */
import { type Guide, type Place, places } from "./guide/guide.ts";
import { answer, type Answers } from "./record.ts";
import { inScope } from "./scope.ts";
import type { View } from "./view.ts";

/** A feature or theme of which something cannot wait. Its texts are empty where it is held back. */
export interface CannotWait {
  place: Place;
  item: string;
  what: string;
  /** Who was told; empty where nobody was yet. */
  told: string;
  isHeldBack: boolean;
}

/** The one item of its kind that a feature or a theme may have. */
export function waitOf(place: string): string {
  return `${place}.cannot-wait`;
}

/** All of it, in scope and in the guide's order. */
export function cannotWait(guide: Guide, answers: Answers, seen: View): CannotWait[] {
  return places(inScope(guide, answers)).flatMap((place) => {
    const item = waitOf(place.id);
    const text = (field: string) => String(answer(seen.answers, item, field) ?? "").trim();
    const isSaid = ["matter", "told", "when"].some((field) => answer(answers, item, field));
    return isSaid
      ? [{
        place,
        item,
        what: text("matter"),
        told: text("told"),
        isHeldBack: seen.isHeldBack(item),
      }]
      : [];
  });
}

/** The path through what is judged: each theme's features, then the theme as a whole (3.14). Pure. */
import type { Answers } from "../record.ts";
import { inScope } from "../scope.ts";
import type { Guide, Place } from "./guide.ts";

export interface Step {
  place: Place;
  isTheme: boolean;
}

/** Every step of what is in scope, in order. */
export function stepsOf(guide: Guide, answers: Answers): Step[] {
  return inScope(guide, answers).themes.flatMap((theme) => [
    ...theme.features.map((feature) => ({ place: feature, isTheme: false })),
    { place: theme, isTheme: true },
  ]);
}

/**
 * The steps in scope before and after an item of the guide, in scope or not.
 *
 * @param item an id; undefined on a page before all of them, or behind.
 */
export function stepsAround(
  guide: Guide,
  answers: Answers,
  item: string,
): { back: Step | undefined; next: Step | undefined } {
  const all = stepsOf(guide, new Map()).map(({ place }) => place.id);
  const at = all.indexOf(item);
  const order = (step: Step) => all.indexOf(step.place.id);
  const steps = stepsOf(guide, answers);
  return {
    back: steps.findLast((step) => order(step) < at),
    next: steps.find((step) => order(step) > at),
  };
}

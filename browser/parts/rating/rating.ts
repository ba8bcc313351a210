/** A rating can be cleared: "not rated" is a state of its own. */
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";

export const startRating: Start = (rating, { session }) => {
  onAction(rating, "clear-rating", () => {
    const { item, field } = part(rating, "input[type=radio][data-item]", HTMLInputElement).dataset;
    session.set(item!, field!, undefined);
  });
};

/** A rating can be cleared: "not rated" is a state of its own. */
import type { Start } from "./component.ts";
import { fill } from "./answers.ts";
import { onAction, part } from "./element.ts";

export const startRating: Start = (rating, { session }) => {
  onAction(rating, "clear-rating", () => {
    const { item, field } = part(rating, "input[type=radio][data-item]", HTMLInputElement).dataset;
    session.set(item!, field!, undefined);
    fill(rating, session);
  });
};

/** A rating can be cleared; "not rated" and "we do not know" are states of their own. */
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";

export const startRating: Start = (rating, { session }) => {
  const { item = "" } = part(rating, "input[data-item]", HTMLInputElement).dataset;
  onAction(rating, "clear-rating", () => session.set(item, "rating", undefined));
  // Who rates does know, and who does not know has no rating.
  rating.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.checked) return;
    session.set(item, target.dataset.field === "rating" ? "unknown" : "rating", undefined);
  });
};

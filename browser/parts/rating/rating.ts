/** A rating can be cleared: "not rated" is a state of its own. */
import { isAnswered } from "../../record/team/answered.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";

export const startRating: Start = (rating, { session, follow }) => {
  // Who answers an exercise may say so: it is none of the levels.
  const unknown = part(rating, "[data-unknown]", HTMLElement);
  follow({ draw: () => void (unknown.hidden = !isAnswered(session.record.answers)) });
  onAction(rating, "clear-rating", () => {
    const { item, field } = part(rating, "input[type=radio][data-item]", HTMLInputElement).dataset;
    session.set(item!, field!, undefined);
  });
};

/** Offers to bring back the open record when another tab has deleted it. */
import { storeProblem } from "../../store/problem.ts";
import type { Start } from "../shared/component.ts";
import { onAction } from "../shared/element.ts";

export const startDeleted: Start = (offer, { session, problems, follow }) => {
  onAction(offer, "bring-back", () =>
    session.bringBack().then(
      () => problems.say("action", undefined),
      (error) => {
        const { message } = storeProblem(error);
        problems.say("action", `The record was not brought back. ${message}`);
      },
    ));
  follow({
    causes: ["opened", "read", "saving"],
    draw: () => {
      offer.hidden = session.problem?.kind !== "deleted";
    },
  });
};

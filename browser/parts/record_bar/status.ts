/**
 * Says whether the work is saved, and what to do when it is not.
 *
 * It waits for no frame: at no time does it say "Saved" over an edit that is not.
 */
import type { Session } from "../../session/session.ts";
import type { Page, Start } from "../shared/component.ts";
import { dayAndTime, isFuture } from "../shared/when.ts";

const LATE = "Your saved record took a while to load. What you typed meanwhile is kept. Where a " +
  "field had text already, both are shown.";

export const startStatus: Start = (status, { session, problems }: Page) => {
  const show = () => {
    const words = statusWords(session);
    if (status.textContent !== words) status.textContent = words;
    problems.say("saving", problemWords(session));
  };
  session.onChange(({ cause }) => {
    if (cause === "saving") show();
    if (cause === "late") problems.say("late", LATE);
  });
  // Ask before the page goes while it holds the only copy of something.
  addEventListener("beforeunload", (event) => {
    if (session.hasUnsaved) event.preventDefault();
  });
  show();
};

function statusWords({ state, record }: Session): string {
  if (state === "waiting") return "Waiting for this browser’s storage…";
  if (state === "new") return "";
  if (state === "saving") return "Saving…";
  if (state === "unsaved") return "Not saved. Only on this page";
  if (state === "deleted") return "Saved, but this record has been deleted";
  const saved = "Saved in this browser";
  return isFuture(record.changed) ? saved : `${saved} on ${dayAndTime(record.changed)}`;
}

function problemWords({ problem, hasUnsaved }: Session): string | undefined {
  if (!problem) return undefined;
  const saysAll = problem.kind === "deleted" || problem.kind === "erased";
  if (saysAll && !hasUnsaved) return problem.message;
  return problem.message +
    (hasUnsaved
      ? " What you wrote is still on this page: press “Save a copy (JSON)” now, so that you have a copy."
      : " You can fill in this page all the same, but press “Save a copy (JSON)” before you leave it.");
}

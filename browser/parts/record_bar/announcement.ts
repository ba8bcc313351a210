/**
 * Says to those who do not see the status how the saving stands: not at every key, but once the
 * typing pauses, and then only if it stands otherwise than last said.
 */
import { WHOLE } from "../../session/change.ts";
import type { Session } from "../../session/session.ts";
import type { Start } from "../shared/component.ts";

/** A pause in typing. In milliseconds. */
const PAUSE = 1500;

export const startAnnouncement: Start = (region, { session }) => {
  let timer: ReturnType<typeof setTimeout>;
  /** Nothing is said of a record that is only read. */
  let edited = false;
  const say = () => {
    const words = announcementWords(session);
    if (words !== undefined && region.textContent !== words) region.textContent = words;
  };
  const heard = () => {
    edited ||= session.state === "saving" || session.state === "unsaved";
    if (!edited) return;
    clearTimeout(timer);
    if (session.state === "unsaved") say();
    else timer = setTimeout(say, PAUSE);
  };
  const another = () => {
    clearTimeout(timer);
    edited = false;
    region.textContent = "";
  };
  // As it happens: a write that begins and ends within a frame was an edit too.
  session.onChange(({ cause }) => {
    if (cause === "saving") heard();
    if (WHOLE.includes(cause)) another();
  });
};

/** What to say; undefined while there is nothing to say yet. */
export function announcementWords({ state }: Pick<Session, "state">): string | undefined {
  if (state === "saved") return "Saved in this browser";
  return state === "unsaved" ? "Not saved: only on this page" : undefined;
}

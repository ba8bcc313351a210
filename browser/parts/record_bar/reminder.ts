/** Reminds of work that is in this browser only. */
import { isExample } from "../../record/example.ts";
import type { Session } from "../../session/session.ts";
import type { Start } from "../shared/component.ts";
import { isFuture } from "../shared/when.ts";

/** So long work may be without a new copy elsewhere. In days. */
const DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

export const startReminder: Start = (reminder, { session, follow }) => {
  follow({
    causes: ["opened", "read", "saving"],
    draw: () => {
      const words = reminderWords(session);
      if (reminder.textContent === words) return;
      reminder.textContent = words;
      reminder.hidden = !words;
    },
  });
};

/** The reminder, or an empty string while none is needed. */
export function reminderWords(
  { stored, copied, isEdited, record }: Pick<
    Session,
    "stored" | "copied" | "isEdited" | "record"
  >,
  now: Date = new Date(),
): string {
  if (!stored || record.answers.size === 0 || isExample(record)) return "";
  const changed = Date.parse(record.changed);
  // A time that has not come is one the file brought: nothing was changed here since.
  if (copied && !isEdited && (changed <= Date.parse(copied) || isFuture(record.changed, now))) {
    return "";
  }
  const days = Math.floor((now.getTime() - Date.parse(copied ?? record.created)) / DAY);
  if (!(days >= DAYS)) return "";
  return `You have not saved a copy of this record for ${days} days. Save one.`;
}

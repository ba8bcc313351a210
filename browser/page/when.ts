/** Times in words. */

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** For example "at 10:42" for today, else "on 21 November 2026 at 10:42". Local time. */
export function when(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  const clock = `at ${time.format(date)}`;
  return date.toDateString() === now.toDateString() ? clock : `on ${day.format(date)} ${clock}`;
}

/** For example "23 November 2026 at 10:42". Local time. */
export function dayAndTime(instant: string): string {
  const date = new Date(instant);
  return `${day.format(date)} at ${time.format(date)}`;
}

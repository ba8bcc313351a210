/** Times in words. */

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** What was said last, and of which minute: at each key it is mostly the same one. */
let last = { minute: "", words: "" };

/** For example "23 November 2026 at 10:42". Local time. */
export function dayAndTime(instant: string): string {
  const minute = instant.replace(/:\d\d(\.\d+)?Z$/, "");
  if (minute === last.minute) return last.words;
  const date = new Date(instant);
  last = { minute, words: `${day.format(date)} at ${time.format(date)}` };
  return last.words;
}

/** For example "10:42". Local time. */
export function shortTime(instant: string): string {
  return time.format(new Date(instant));
}

/** Clocks of two computers may differ by so much and both be right enough. In milliseconds. */
const TOLERANCE = 60_000;

/** Whether a time has not come yet, as a file from a computer whose clock is wrong may say. */
export function isFuture(instant: string, now: Date = new Date()): boolean {
  return Date.parse(instant) > now.getTime() + TOLERANCE;
}

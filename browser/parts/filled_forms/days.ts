/** A day as people type it: 1 May 2026, 1/5/2026, 2026-05-01. Pure. */
import { isDay } from "../../record/day.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `YYYY-MM-DD`; undefined where it is none, or could be several. Numbers alone are day, month, year. */
export function dayIn(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const [, day = "", named = "", year = ""] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+([a-z]+|\d{1,2})[\s.,/-]+(\d{4})$/.exec(plain) ?? [];
  const month = /^\d/.test(named) ? Number(named) : MONTHS.indexOf(named.slice(0, 3)) + 1;
  const found = year ? `${year}-${two(month)}-${two(Number(day))}` : plain;
  return isDay(found) ? found : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

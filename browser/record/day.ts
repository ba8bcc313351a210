/** Calendar days as `YYYY-MM-DD`, without a time of day, so that no time zone can shift them. */
import table from "./kinds/kinds.json" with { type: "json" };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether this is a day of the calendar, written as a date field writes it, and one of those that
 * the table of kinds lets in: year 26 was meant to be another, and year 202611 is none at all.
 */
export function isDay(text: unknown): text is string {
  const parts = typeof text === "string" ? DAY.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const { first, last } = table.days;
  return parts[0] >= first && parts[0] <= last && month >= 1 && month <= 12 && day >= 1 &&
    day <= daysIn(year, month);
}

/** The day it is where the person is. */
export function today(now: Date = new Date()): string {
  return written(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The day so many months before another: 31 March less one month is the last of February. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const since = year * 12 + (month - 1) - months;
  const [thenYear, thenMonth] = [Math.floor(since / 12), (since % 12 + 12) % 12 + 1];
  return written(thenYear, thenMonth, Math.min(date, daysIn(thenYear, thenMonth)));
}

/** How many days lie between two days; negative where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / 86_400_000);
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** For example "3 March 2026"; any other text as it is. */
export function dayWords(day: string): string {
  if (!isDay(day)) return day;
  const [year, month = 1, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function written(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** The dated steps of a plan by month: a year of it, and what lies before and behind (4.8). Pure. */
import { type Action, isClosed } from "./actions.ts";
import { type Step, stepsOf } from "./due.ts";

/** Months shown from the present one. */
const SHOWN = 12;

export interface Year {
  /** Each as `YYYY-MM`; "earlier" before and "later" behind them, where there is anything. */
  months: string[];
  rows: { action: Action; cells: Step[][] }[];
}

/** The year from a day's month on, of every open action that has a date. */
export function yearFrom(actions: Action[], day: string): Year {
  const dated = actions.filter((action) => !isClosed(action))
    .map((action) => ({ action, steps: stepsOf(action) }))
    .filter(({ steps }) => steps.length > 0);
  const months = Array.from({ length: SHOWN }, (_, at) => monthAfter(day.slice(0, 7), at));
  const columnOf = ({ date }: Step) => {
    const month = date.slice(0, 7);
    return month < months[0]! ? "earlier" : month > months.at(-1)! ? "later" : month;
  };
  const used = new Set(dated.flatMap(({ steps }) => steps.map(columnOf)));
  const columns = ["earlier", ...months, "later"]
    .filter((id) => used.has(id) || months.includes(id));
  return {
    months: columns,
    rows: dated.map(({ action, steps }) => ({
      action,
      cells: columns.map((id) => steps.filter((step) => columnOf(step) === id)),
    })),
  };
}

function monthAfter(month: string, months: number): string {
  const [year = 0, first = 1] = month.split("-").map(Number);
  const since = year * 12 + (first - 1) + months;
  return `${Math.floor(since / 12)}-${String(since % 12 + 1).padStart(2, "0")}`;
}

/** What of the plan is due: which dates come, and which have passed (4.8). Pure. */
import { daysBetween, dayWords, isDay } from "../day.ts";
import { type Action, isClosed } from "./actions.ts";

/** Within so many days a date is near. */
export const SOON = 30;

/** A dated step of an action. */
export interface Step {
  action: Action;
  kind: "review" | "milestone" | "completion";
  /** The item and the field that hold the date. */
  item: string;
  field: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** What the milestone is; empty for the others. */
  what: string;
}

/** Every dated step of an action, earliest first. */
export function stepsOf(action: Action): Step[] {
  const { item, review, completion, milestones } = action;
  const steps: Step[] = [
    { action, kind: "review", item, field: "review", date: review, what: "" },
    ...milestones.map((one): Step => ({
      action,
      kind: "milestone",
      item: one.item,
      field: "date",
      date: one.date,
      what: one.what,
    })),
    { action, kind: "completion", item, field: "completion", date: completion, what: "" },
  ];
  return steps.filter(({ date }) => isDay(date)).sort((a, b) => a.date < b.date ? -1 : 1);
}

export interface Due {
  state: "overdue" | "soon" | "later" | "closed" | "undated";
  /** The date it goes by; absent where there is none. */
  step?: Step;
  /** In words, so that no colour is needed. */
  words: string;
}

/** How a plan stands on a day, in a line: "5 actions: 1 overdue, 2 due within 30 days". */
export function standingWords(actions: Action[], day: string): string {
  const states = actions.map((action) => dueOf(action, day).state);
  const count = (state: Due["state"]) => states.filter((one) => one === state).length;
  const told = [
    [count("overdue"), "overdue"],
    [count("soon"), `due within ${SOON} days`],
    [count("closed"), "done or postponed"],
  ].filter(([number]) => number);
  const all = `${actions.length} ${actions.length === 1 ? "action" : "actions"}`;
  return told.length ? `${all}: ${told.map((one) => one.join(" ")).join(", ")}` : all;
}

const NAMES = { review: "Review", milestone: "Milestone", completion: "Completion" } as const;

/** How an action stands on a day: overdue when its completion has passed and it is not closed. */
export function dueOf(action: Action, day: string): Due {
  if (isClosed(action)) return { state: "closed", words: "" };
  const steps = stepsOf(action);
  const end = steps.find(({ kind }) => kind === "completion");
  if (end && end.date < day) {
    return { state: "overdue", step: end, words: `Overdue since ${dayWords(end.date)}` };
  }
  const next = steps.find(({ date }) => date >= day);
  if (!next) return { state: "undated", words: "No date ahead" };
  const days = daysBetween(day, next.date);
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
  return days <= SOON
    ? {
      state: "soon",
      step: next,
      words: `${NAMES[next.kind]} due ${when}: ${dayWords(next.date)}`,
    }
    : { state: "later", step: next, words: `${NAMES[next.kind]}: ${dayWords(next.date)}` };
}

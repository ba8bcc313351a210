/** The actions of the improvement plan (section 4), in the order people put them. Pure. */
import type { Guide } from "../guide/guide.ts";
import { ownerOfRow } from "../kinds/item.ts";
import { isRemoved, rowsOn } from "../kinds/rows.ts";
import { answer, type Answers } from "../record.ts";

/** Its kind in the table of kinds, and those of the rows under an action. */
export const ACTION = "action";
export const MILESTONE = "milestone";
/** The item that holds what is said of the plan as a whole. */
export const PLAN = "plan";

const FROM = "from.";
const REASON = "reason.";

/** One action. A text nobody wrote is empty. */
export interface Action {
  item: string;
  /** From 1, in the order of the plan. */
  number: number;
  /** The ids of the features and themes it comes from: in the guide's order, others behind. */
  from: string[];
  /** The ids of the reasons of 4.4 that were ticked. */
  reasons: string[];
  milestones: Milestone[];
  what: string;
  target: string;
  know: string;
  lead: string;
  money: string;
  people: string;
  other: string;
  review: string;
  completion: string;
  status: string;
}

export interface Milestone {
  item: string;
  what: string;
  date: string;
}

/** Every action that stands. */
export function actionsOf({ themes }: Pick<Guide, "themes">, answers: Answers): Action[] {
  const order = themes.flatMap(({ id, features }) => [id, ...features.map((one) => one.id)]);
  const milestones = milestonesIn(answers);
  return rowsOn(answers, ACTION, "")
    .filter((item) => !isRemoved(answers, item))
    .map((item, index) => {
      const of = (field: string) => text(answers, item, field);
      const from = ticked(answers, item, FROM);
      return {
        item,
        number: index + 1,
        from: [
          ...order.filter((id) => from.includes(id)),
          ...from.filter((id) => !order.includes(id)).sort(),
        ],
        reasons: ticked(answers, item, REASON).sort(),
        milestones: milestones.get(item) ?? [],
        what: of("what"),
        target: of("target"),
        know: of("know"),
        lead: of("lead"),
        money: of("money"),
        people: of("people"),
        other: of("other"),
        review: of("review"),
        completion: of("completion"),
        status: of("status"),
      };
    });
}

/** Whether there is nothing more to do about it in this round. */
export function isClosed({ status }: Pick<Action, "status">): boolean {
  return status === "done" || status === "postponed";
}

/** The field that links an action to a feature or a theme. */
export function linkTo(place: string): string {
  return FROM + place;
}

/** The milestones that stand, by their action. */
function milestonesIn(answers: Answers): Map<string, Milestone[]> {
  const found = new Map<string, Milestone[]>();
  for (const item of [...answers.keys()].sort()) {
    const action = ownerOfRow(MILESTONE, item);
    if (action === undefined || isRemoved(answers, item)) continue;
    const one = { item, what: text(answers, item, "what"), date: text(answers, item, "date") };
    found.set(action, [...found.get(action) ?? [], one]);
  }
  return found;
}

/** What is ticked of the fields that begin so: the rest of each name. */
function ticked(answers: Answers, item: string, start: string): string[] {
  return [...answers.get(item)?.keys() ?? []]
    .filter((name) => name.startsWith(start) && answer(answers, item, name) === true)
    .map((name) => name.slice(start.length));
}

function text(answers: Answers, item: string, field: string): string {
  const value = answer(answers, item, field);
  return typeof value === "string" ? value.trim() : "";
}

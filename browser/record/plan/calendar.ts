/** The dated steps of a plan as entries of a calendar (4.8), and those to take out of it. Pure. */
import { isDay } from "../day.ts";
import type { Guide } from "../guide/guide.ts";
import { itemOf } from "../kinds/item.ts";
import { answer, type Answers, type EvaluationRecord } from "../record.ts";
import { view } from "../view.ts";
import { ACTION, actionsOf, isClosed, MILESTONE } from "./actions.ts";
import { type Step, stepsOf } from "./due.ts";

/** An all-day entry. */
export interface Entry {
  /** The same for the same date of the same record, on any computer. */
  uid: string;
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  /** It was sent before, and is in the plan no longer. */
  isCancelled: boolean;
}

/** What is to be noted once the file is made: in which field, which day was sent. */
export interface Sent {
  item: string;
  field: string;
  day: string;
}

/** The fields that hold a date, by kind, each with the field that says which day was sent last. */
const DATES: { [kind: string]: [field: string, sent: string][] } = {
  [ACTION]: [["review", "review_sent"], ["completion", "completion_sent"]],
  [MILESTONE]: [["date", "date_sent"]],
};

const NAMES = { review: "Review", milestone: "Milestone", completion: "Completion" } as const;
const GONE = "No longer in the plan";

/**
 * Every date of what is open in the plan; and every date that was sent before and is not among them
 * now: cleared, done, postponed, removed, or held back.
 *
 * @param sensitive whether actions that are marked sensitive go out too.
 */
export function entriesOf(
  { id, answers }: Pick<EvaluationRecord, "id" | "answers">,
  guide: Guide,
  sensitive: boolean,
): { entries: Entry[]; sent: Sent[] } {
  const seen = view(answers, guide, { sensitive, share: false, outOfScope: true });
  const steps = actionsOf(guide, seen.answers).filter((one) => !isClosed(one)).flatMap(stepsOf);
  const uidOf = (item: string, field: string) => `${id}-${item}-${field}@a-closer-look`;
  const open = new Set(steps.map(({ item, field }) => uidOf(item, field)));
  const cancelled = sentBefore(answers)
    .filter(({ item, field }) => !open.has(uidOf(item, field)))
    .map(({ item, field, day }) => ({
      uid: uidOf(item, field),
      day,
      title: GONE,
      isCancelled: true,
    }));
  return {
    entries: [
      ...steps.map((step) => ({
        uid: uidOf(step.item, step.field),
        day: step.date,
        title: titleOf(step),
        isCancelled: false,
      })),
      ...cancelled,
    ],
    sent: steps.map(({ item, field, date }) => ({
      item,
      field: sentField(item, field),
      day: date,
    })),
  };
}

function titleOf({ kind, what, action }: Step): string {
  const name = what ? `${NAMES[kind]}: ${what}` : NAMES[kind];
  return action.what ? `${name} (${action.what})` : `${name} (action ${action.number})`;
}

function sentField(item: string, field: string): string {
  return DATES[itemOf(item).kind!.id]!.find(([one]) => one === field)![1];
}

/** Every date that was sent, whatever became of its action. */
function sentBefore(answers: Answers): Sent[] {
  return [...answers.keys()].flatMap((item) =>
    (DATES[itemOf(item).kind?.id ?? ""] ?? []).flatMap(([field, sent]) => {
      const day = answer(answers, item, sent);
      return isDay(day) ? [{ item, field, day }] : [];
    })
  );
}

/** What a set of answers holds, and how two of them differ, in numbers. */
import { itemOf } from "./kinds/item.ts";
import { isRemoved } from "./kinds/rows.ts";
import { ACTION } from "./plan/actions.ts";
import { answer, type Answers } from "./record.ts";

/** Fields answered, ratings and notes among them; and actions of the plan. */
export interface Contents {
  answers: number;
  ratings: number;
  notes: number;
  actions: number;
}

/** Fields that only the second has, that differ, and that only the first has. */
export interface Differences {
  added: number;
  changed: number;
  removed: number;
}

export function contents(answers: Answers): Contents {
  const fields = [...answers.values()].flatMap((one) => [...one.keys()]);
  const named = (name: string) => fields.filter((field) => field === name).length;
  const actions = [...answers.keys()].filter((id) =>
    itemOf(id).kind?.id === ACTION && !isRemoved(answers, id)
  );
  return {
    answers: fields.length,
    ratings: named("rating"),
    notes: named("note"),
    actions: actions.length,
  };
}

export function differences(before: Answers, after: Answers): Differences {
  const found = { added: 0, changed: 0, removed: 0 };
  for (const [item, fields] of after) {
    for (const [field, value] of fields) {
      if (!before.get(item)?.has(field)) found.added++;
      else if (JSON.stringify(answer(before, item, field)) !== JSON.stringify(value)) {
        found.changed++;
      }
    }
  }
  for (const [item, fields] of before) {
    for (const field of fields.keys()) if (!after.get(item)?.has(field)) found.removed++;
  }
  return found;
}

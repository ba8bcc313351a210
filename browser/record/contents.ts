/** What a set of answers holds, and how two of them differ, in numbers. */
import { answer, type Answers } from "./record.ts";

/** Fields answered; among them ratings and notes. */
export interface Contents {
  answers: number;
  ratings: number;
  notes: number;
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
  return { answers: fields.length, ratings: named("rating"), notes: named("note") };
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

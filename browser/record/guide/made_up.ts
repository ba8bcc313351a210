/** A small guide and its answers, for tests. */
import type { Outline } from "./outline.ts";
import { type Answers, setAnswer } from "../record.ts";

const place = (id: string) => ({ id, name: `Name of ${id}`, href: `${id}.html` });
const feature = (id: string) => ({ ...place(id), prompts: [`${id}.1`, `${id}.2`] });

export const OUTLINE: Outline = {
  levels: [6, 5, 4, 3, 2, 1].map((level) => ({ level, name: `Level ${level}` })),
  shareFrom: 5,
  improveTo: 3,
  themes: [
    { ...place("1"), features: [feature("1a"), feature("1b"), feature("1c")] },
    { ...place("2"), features: [feature("2a")] },
  ],
};

export function answersOf(items: { [item: string]: { [field: string]: unknown } }): Answers {
  const answers: Answers = new Map();
  for (const [item, fields] of Object.entries(items)) {
    for (const [field, value] of Object.entries(fields)) setAnswer(answers, item, field, value);
  }
  return answers;
}

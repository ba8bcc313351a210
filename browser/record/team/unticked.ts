/** Prompts that many could not tick, in the words that each person was asked in (3.9). Pure. */
import type { Feature, Prompt, Texts } from "../guide/guide.ts";
import { answer, type Answers } from "../record.ts";
import { isRemoved } from "../kinds/rows.ts";
import { ownPrompts } from "../progress.ts";
import type { Person } from "./people.ts";

export interface Unticked {
  id: string;
  /** As it was asked. */
  text: string;
  /** How many of those who looked at the feature did not tick it. */
  without: number;
  of: number;
}

/** So many of those who were asked, at least, and two of them. */
const MANY = 0.5;

/** The prompts of a feature that many of those who looked at it did not tick. */
export function unticked(feature: Feature, texts: Texts, people: Person[]): Unticked[] {
  const asked = new Map<string, Unticked>();
  for (const { answers } of people) {
    if (!hasLooked(answers, feature.id)) continue;
    for (const { id, text } of promptsFor(feature, texts, answers)) {
      const one = asked.get(`${id} ${text}`) ?? { id, text, without: 0, of: 0 };
      one.of++;
      if (answer(answers, id, "ticked") !== true) one.without++;
      asked.set(`${id} ${text}`, one);
    }
  }
  return [...asked.values()].filter(({ without, of }) => without > 1 && without >= of * MANY);
}

/** What somebody was asked on a feature: reworded, without what was left out, with what was added. */
function promptsFor(feature: Feature, texts: Texts, answers: Answers) {
  const all = (prompts: Prompt[]): string[] =>
    prompts.flatMap(({ id, prompts }) => [id, ...all(prompts)]);
  const said = (id: string, field: string) => {
    const value = answer(answers, id, field);
    return typeof value === "string" ? value.trim() : "";
  };
  return [
    ...all(feature.prompts)
      .filter((id) => answer(answers, id, "left_out") !== true)
      .map((id) => ({ id, text: said(id, "wording") || (texts[id] ?? id) })),
    ...ownPrompts(answers, feature.id)
      .filter((id) => !isRemoved(answers, id))
      .map((id) => ({ id, text: said(id, "text") })),
  ].filter(({ text }) => text);
}

function hasLooked(answers: Answers, feature: string): boolean {
  for (const [item, fields] of answers) {
    if (item !== feature && !item.startsWith(`${feature}.`)) continue;
    if (fields.get("rating") !== undefined || fields.get("ticked") === true) return true;
  }
  return false;
}

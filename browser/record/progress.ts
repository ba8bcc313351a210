/** How far a feature has been answered. */
import { answer, type Answers, newId } from "./record.ts";

/** Prompts ticked, of how many. */
export interface Progress {
  ticked: number;
  prompts: number;
}

function ownPrefix(feature: string): string {
  return `${feature}.own-`;
}

/** The feature a prompt of the person's own stands under; undefined for any other item. */
export function featureOfOwn(item: string): string | undefined {
  const at = item.indexOf(ownPrefix(""));
  return at < 0 ? undefined : item.slice(0, at);
}

/** An id for a prompt the person adds to a feature. */
export function newOwnPrompt(feature: string): string {
  return ownPrefix(feature) + newId();
}

/** The prompts the person added to a feature, oldest first, those taken away among them. */
export function ownPrompts(answers: Answers, feature: string): string[] {
  return [...answers.keys()].filter((item) => item.startsWith(ownPrefix(feature))).sort();
}

/** Whether the person took this prompt of their own away. */
export function isRemoved(answers: Answers, item: string): boolean {
  return answer(answers, item, "removed") === true;
}

/** Progress in a feature: the guide's prompts and the person's own that still stand. */
export function featureProgress(
  answers: Answers,
  feature: string,
  prompts: readonly string[],
): Progress {
  const own = ownPrompts(answers, feature).filter((item) => !isRemoved(answers, item));
  const all = [...prompts, ...own];
  return {
    ticked: all.filter((item) => answer(answers, item, "ticked") === true).length,
    prompts: all.length,
  };
}

/** The level an item is rated at, or undefined when it is not rated. */
export function ratingOf(answers: Answers, item: string): number | undefined {
  const rating = answer(answers, item, "rating");
  return typeof rating === "number" ? rating : undefined;
}

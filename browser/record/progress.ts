/** How far a feature has been answered. */
import { words } from "./guide/words.ts";
import { isHandling } from "./kinds/item.ts";
import { isRemoved, newRow, rowsOn } from "./kinds/rows.ts";
import { answer, type Answers } from "./record.ts";

/** Prompts ticked, and those whose answer nobody knows, of how many that apply. */
export interface Progress {
  ticked: number;
  unknown: number;
  prompts: number;
}

/** The kind of a prompt of the person's own. */
const OWN = "own-prompt";

/** An id for a prompt the person adds to a feature. */
export function newOwnPrompt(feature: string): string {
  return newRow(OWN, feature);
}

/** Whether a prompt does not apply here, as its note explains (3.9). It is not counted. */
export function isNotApplicable(answers: Answers, prompt: string): boolean {
  return answer(answers, prompt, "not_applicable") === true;
}

/** The prompts the person added to a feature, oldest first, those taken away among them. */
export function ownPrompts(answers: Answers, feature: string): string[] {
  return rowsOn(answers, OWN, feature);
}

/**
 * Progress in a feature: the guide's prompts that apply and the person's own that still stand.
 *
 * @param prompts the guide's, those under others among them.
 */
export function featureProgress(
  answers: Answers,
  feature: string,
  prompts: readonly string[],
): Progress {
  const own = ownPrompts(answers, feature).filter((item) => !isRemoved(answers, item));
  const asked = prompts.filter((item) =>
    !isNotApplicable(answers, item) && answer(answers, item, "left_out") !== true
  );
  const all = [...asked, ...own];
  return {
    ticked: all.filter((item) => answer(answers, item, "ticked") === true).length,
    unknown: all.filter((item) => isUnknown(answers, item)).length,
    prompts: all.length,
  };
}

/** Whether people say that they do not know: the answer to a prompt, or how to rate a place. */
export function isUnknown(answers: Answers, item: string): boolean {
  return answer(answers, item, "unknown") === true;
}

/** For example "5 of 7", with what is counted apart behind it. */
export function ofHowMany(some: number, all: number, unknown: number): string {
  return `${some} of ${all}${unknown ? `. ${words.unknown}: ${unknown}` : ""}`;
}

/** The level an item is rated at, or undefined when it is not rated. */
export function ratingOf(answers: Answers, item: string): number | undefined {
  const rating = answer(answers, item, "rating");
  return typeof rating === "number" ? rating : undefined;
}

/** Whether an item is a feature or theme itself, or stands under it: its prompts, its rows. */
export function isOf(place: string, item: string): boolean {
  return item === place || item.startsWith(`${place}.`);
}

/** How far a feature or theme has come; a number is its rating. */
export type Standing = "untouched" | "begun" | number;

export function standingOf(answers: Answers, place: string): Standing {
  const rating = ratingOf(answers, place);
  if (rating !== undefined) return rating;
  for (const [item, fields] of answers) {
    if (!isOf(place, item) || isRemoved(answers, item)) continue;
    for (const name of fields.keys()) if (!isHandling(item, name)) return "begun";
  }
  return "untouched";
}

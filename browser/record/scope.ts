/** What is looked at and what is not (3.5, 3.6). What is out keeps its answers. */
import { isDay } from "./day.ts";
import type { Guide, Theme } from "./guide/guide.ts";
import { answer, type Answers } from "./record.ts";

/** The item that holds the answers of the scope page. */
export const SCOPE = "scope";

/** Whether the person took this theme or feature itself out. */
export function isOut(answers: Answers, item: string): boolean {
  return answer(answers, item, "out") === true;
}

/** Whether a feature is out of scope, by itself or with its theme. */
export function isFeatureOut(answers: Answers, theme: string, feature: string): boolean {
  return isOut(answers, theme) || isOut(answers, feature);
}

/** The guide without what is out of scope. */
export function inScope(guide: Guide, answers: Answers): Guide {
  const features = (theme: Theme) =>
    theme.features.filter((feature) => !isOut(answers, feature.id));
  return {
    ...guide,
    themes: guide.themes
      .filter((theme) => !isOut(answers, theme.id))
      .map((theme) => ({ ...theme, features: features(theme) })),
  };
}

/** Whether the end date lies before the start date. Dates are `YYYY-MM-DD`, so text order is time. */
export function endsBeforeStart(answers: Answers): boolean {
  const start = answer(answers, SCOPE, "start");
  const end = answer(answers, SCOPE, "end");
  return isDay(start) && isDay(end) && end < start;
}

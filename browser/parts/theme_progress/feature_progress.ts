/** The table on a theme's page: how far each feature in scope is answered, and its rating. */
import { featureProgress, isUnknown, ofHowMany, ratingOf } from "../../record/progress.ts";
import { isFeatureOut } from "../../record/scope.ts";
import { isCovered } from "../../record/view.ts";
import { words } from "../../record/guide/words.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { spreadWords } from "../rating/spread.ts";

export const startFeatureProgress: Start = (table, { session, follow }) => {
  const levels = levelsOnPage();
  const count = part(document, "[data-theme-count]", HTMLElement);
  const spread = part(document, "[data-theme-spread]", HTMLElement);
  const theme = table.dataset.theme!;
  const rows = [...table.querySelectorAll<HTMLElement>("tr[data-feature]")];

  const show = () => {
    const { answers } = session.record;
    const all = { ticked: 0, unknown: 0, prompts: 0, features: 0 };
    const rated: number[] = [];
    let anyHeld = false;
    for (const row of rows) {
      const feature = featureOf(row);
      const prompts = promptsOf(row);
      const out = isFeatureOut(answers, theme, feature);
      const progress = featureProgress(answers, feature, prompts);
      const rating = ratingOf(answers, feature);
      // A number that is no level of this guide is shown on the feature's page, as what it is.
      const level = levels.get(rating);
      part(row, "[data-progress]", HTMLElement).textContent = out
        ? words.outOfScope
        : ofHowMany(progress.ticked, progress.prompts, progress.unknown);
      part(row, "[data-feature-rating]", HTMLElement).textContent = out
        ? words.outOfScope
        : level ?? (isUnknown(answers, feature) ? words.unknown : words.notRated);
      const isHeld = isCovered(answers, feature, theme);
      keepOffPaper(row, isHeld);
      if (out) continue;
      anyHeld ||= isHeld && level !== undefined;
      all.ticked += progress.ticked;
      all.unknown += progress.unknown;
      all.prompts += progress.prompts;
      all.features++;
      if (level !== undefined) rated.push(rating!);
    }
    count.textContent = `In scope: ${all.ticked} of ${all.prompts} prompts ticked, ` +
      `${rated.length} of ${all.features} features rated.` +
      (all.unknown ? ` ${words.unknown}: ${all.unknown}.` : "");
    // Its ends may be the ratings that stay out.
    keepOffPaper(spread, anyHeld);
    spread.textContent = `${spreadWords(rated, all.features)}.`;
  };
  follow({
    items: [theme, ...rows.flatMap((row) => [featureOf(row), ...promptsOf(row)])],
    draw: show,
  });
};

/** The levels of the scale as the theme's own rating offers them, such as "4 Good". */
function levelsOnPage(): Map<number | undefined, string> {
  const radios = part(document, "[data-part~=rating]", HTMLElement).querySelectorAll<
    HTMLInputElement
  >("input[type=radio]");
  return new Map([...radios].map(({ value, labels }) => [Number(value), labels![0]!.textContent]));
}

function featureOf({ dataset }: HTMLElement): string {
  return dataset.feature!;
}

/** The guide's prompts of a feature, those under others among them. */
function promptsOf({ dataset }: HTMLElement): string[] {
  return (dataset.prompts ?? "").split(" ").filter(Boolean);
}

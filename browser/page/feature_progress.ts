/** The table on a theme's page: how far each feature is answered, and its rating. */
import { featureProgress, ratingOf } from "../record/progress.ts";
import type { Start } from "./component.ts";
import { part } from "./element.ts";

export const startFeatureProgress: Start = (table, { session }) => {
  const levels = new Map(Object.entries(JSON.parse(table.dataset.levels ?? "{}")));
  const show = () => {
    const { answers } = session.record;
    for (const row of table.querySelectorAll<HTMLElement>("tr[data-feature]")) {
      const feature = row.dataset.feature!;
      const prompts = (row.dataset.prompts ?? "").split(" ").filter(Boolean);
      const progress = featureProgress(answers, feature, prompts);
      const rating = ratingOf(answers, feature);
      part(row, "[data-progress]", HTMLElement).textContent =
        `${progress.ticked} of ${progress.prompts}`;
      // A number that is no level of this guide is shown on the feature's page, as what it is.
      const level = levels.get(String(rating));
      part(row, "[data-feature-rating]", HTMLElement).textContent = level === undefined
        ? "Not rated"
        : `${rating} ${level}`;
    }
  };
  session.addEventListener("loaded", show);
  session.addEventListener("answered", show);
  session.addEventListener("merged", show);
  show();
};

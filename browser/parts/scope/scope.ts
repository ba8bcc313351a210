/** The scope page: which themes and features are in. The page's other fields are plain answers. */
import { recorded } from "../../record/record.ts";
import { endsBeforeStart, isFeatureOut, isOut, SCOPE } from "../../record/scope.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";

export const startScope: Start = (section, { session, follow }) => {
  const boxes = [...section.querySelectorAll<HTMLInputElement>("input[data-in-scope]")];
  const count = part(section, "[data-scope-count]", HTMLElement);
  const reversed = part(section, "[data-dates-reversed]", HTMLElement);

  const show = () => {
    const { answers } = session.record;
    const features = boxes.filter(({ dataset }) => dataset.theme);
    for (const box of boxes) {
      const { inScope: item = "", theme } = box.dataset;
      box.checked = theme ? !isFeatureOut(answers, theme, item) : !isOut(answers, item);
      box.disabled = !!theme && isOut(answers, theme);
    }
    const words = `${features.filter((box) => box.checked).length} of ${features.length} ` +
      "essential features are in scope.";
    if (count.textContent !== words) count.textContent = words;
    reversed.hidden = !endsBeforeStart(answers);
  };
  section.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.inScope) return;
    session.set(target.dataset.inScope, "out", recorded(!target.checked));
  });
  follow({ items: [SCOPE, ...boxes.map(({ dataset }) => dataset.inScope!)], draw: show });
};

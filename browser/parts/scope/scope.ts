/** The scope page: which themes and features are in. The page's other fields are plain answers. */
import { recorded } from "../../record/record.ts";
import { endsBeforeStart, isFeatureOut, isOut, SCOPE } from "../../record/scope.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";

const SUB_GROUPS = "sub_groups";

export const startScope: Start = (section, { session, follow }) => {
  const boxes = [...section.querySelectorAll<HTMLInputElement>("input[data-in-scope]")];
  const count = part(section, "[data-scope-count]", HTMLElement);
  const reversed = part(section, "[data-dates-reversed]", HTMLElement);

  const partners = [
    ...section.querySelectorAll<HTMLInputElement>('input[data-field^="partner."]'),
  ];
  const nobody = section.querySelector<HTMLElement>("[data-nobody]");

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
    if (nobody) nobody.textContent = nobodyFrom(partners);
    reversed.hidden = !endsBeforeStart(answers);
  };
  onAction(section, "add-sub-group", (button) => {
    const named = String(session.value(SCOPE, SUB_GROUPS) ?? "").split("\n").filter(Boolean);
    const name = button.textContent.trim();
    if (!named.includes(name)) session.set(SCOPE, SUB_GROUPS, [...named, name].join("\n"));
  });
  section.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.inScope) return;
    session.set(target.dataset.inScope, "out", recorded(!target.checked));
  });
  follow({ items: [SCOPE, ...boxes.map(({ dataset }) => dataset.inScope!)], draw: show });
};

/** Once somebody takes part: of which kinds of partner nobody does. */
function nobodyFrom(partners: HTMLInputElement[]): string {
  const missing = partners.filter(({ checked }) => !checked)
    .map(({ labels }) => labels![0]!.textContent.trim());
  if (missing.length === partners.length) return "";
  return missing.length ? `Nobody takes part yet from: ${missing.join("; ")}.` : "";
}

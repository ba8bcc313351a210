/** Prompts people add to a feature. */
import { kindNamed } from "../../record/kinds/kinds.ts";
import { newOwnPrompt, ownPrompts } from "../../record/progress.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { startAdapted } from "./adapted.ts";
import { startOwnList } from "../answers/own_list.ts";

const WORDING = '[data-field="text"]';

export const startOwnPrompts: Start = (section, page) => {
  const feature = section.dataset.feature;
  if (!feature) throw new Error("The page's own-prompts section names no feature");
  startAdapted(section, page);
  startOwnList(section, page, {
    what: "prompt",
    on: feature,
    items: () => ownPrompts(page.session.record.answers, feature),
    newItem: () => newOwnPrompt(feature),
    most: kindNamed("own-prompt").most,
    first: WORDING,
    name,
  });
};

/** Name the checkbox by the prompt's wording, as the guide's own prompts are. */
function name(row: HTMLElement): void {
  const text = part(row, WORDING, HTMLTextAreaElement).value.trim();
  const box = part(row, '[data-field="ticked"]', HTMLElement);
  box.setAttribute("aria-label", text || "Prompt not worded yet");
}

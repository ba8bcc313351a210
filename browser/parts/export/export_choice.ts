/** What the person chose to let out. */
import type { Choice } from "../../export/report/shape.ts";
import { part } from "../shared/element.ts";

export function choiceIn(section: HTMLElement): Choice {
  const isTicked = (name: string) =>
    part(section, `[data-choice] input[name="${name}"]`, HTMLInputElement).checked;
  return {
    sensitive: isTicked("sensitive"),
    share: isTicked("share"),
    everyPrompt: isTicked("every-prompt"),
  };
}

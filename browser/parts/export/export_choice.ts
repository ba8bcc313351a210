/** What the person chose to let out, and the guide's words to set it in. */
import type { GuideWords } from "../../record/guide/guide_words.ts";
import { reportOf } from "../../export/report/report.ts";
import type { Choice, Report } from "../../export/report/shape.ts";
import type { Session } from "../../session/session.ts";
import { part } from "../shared/element.ts";

export function guideWords(section: HTMLElement): GuideWords {
  return JSON.parse(part(section, "[data-guide-words]", HTMLElement).textContent);
}

/** The whole record as a report, by the boxes ticked in `section`. */
export async function chosenReport(
  section: HTMLElement,
  session: Session,
  guide: GuideWords,
): Promise<Report> {
  return reportOf(await session.complete(), guide, choiceIn(section));
}

function choiceIn(section: HTMLElement): Choice {
  const isTicked = (name: string) =>
    part(section, `[data-choice] input[name="${name}"]`, HTMLInputElement).checked;
  return {
    sensitive: isTicked("sensitive"),
    share: isTicked("share"),
    everyPrompt: isTicked("every-prompt"),
  };
}

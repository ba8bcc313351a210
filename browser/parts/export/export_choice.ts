/** What the person chose to let out. */
import type { WholeGuide } from "../../record/guide/guide.ts";
import { reportOf } from "../../export/report/report.ts";
import type { Choice, Report } from "../../export/report/shape.ts";
import type { Session } from "../../session/session.ts";
import { part } from "../shared/element.ts";

/** The whole record as a report, by the boxes ticked in `section`. */
export async function chosenReport(
  section: HTMLElement,
  session: Session,
  guide: WholeGuide,
): Promise<Report> {
  return reportOf(await session.complete(), guide, choiceIn(section));
}

export function choiceIn(section: HTMLElement): Choice {
  const isTicked = (name: string) =>
    part(section, `[data-choice] input[name="${name}"]`, HTMLInputElement).checked;
  return {
    sensitive: isTicked("sensitive"),
    share: isTicked("share"),
    everyPrompt: isTicked("every-prompt"),
  };
}

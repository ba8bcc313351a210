/** The whole record on one page, to print: always what is stored at the moment. */
import { reportOf } from "../../export/report/report.ts";
import { documentOf } from "../../export/document/document.ts";
import type { LongTexts } from "../../record/guide/guide.ts";
import { CONTENT } from "../../session/change.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { choiceIn } from "../export/export_choice.ts";
import { Sheet } from "./sheet.ts";

const NO_TEXTS: LongTexts = {
  scale: { name: "", levels: [] },
  texts: {},
  triggers: {},
  partners: {},
  checklists: [],
};

export const startPrintRecord: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const place = part(section, "[data-report]", HTMLElement);
  let asked = 0;
  const show = async () => {
    const mine = ++asked;
    // Nothing is quoted of the guide where nothing is answered yet.
    const isQuoted = session.record.answers.size > 0 || choiceIn(section).everyPrompt;
    const whole = isQuoted ? await page.guide.whole() : { ...guide, ...NO_TEXTS };
    const report = reportOf(await session.complete(), whole, choiceIn(section));
    if (mine === asked) place.replaceChildren(...new Sheet(section).set(documentOf(report)));
  };
  section.addEventListener("change", () => {
    show().then(
      () => page.problems.say("action", undefined),
      (error) => page.problems.say("action", `The record cannot be shown. ${reasonOf(error)}`),
    );
  });
  follow({ causes: [...CONTENT, "renamed"], draw: show });
};

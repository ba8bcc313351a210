/** The whole record on one page, to print: always what is stored at the moment. */
import { documentOf } from "../../export/document/document.ts";
import { CONTENT } from "../../session/change.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { chosenReport } from "../export/export_choice.ts";
import { Sheet } from "./sheet.ts";

export const startPrintRecord: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const place = part(section, "[data-report]", HTMLElement);
  let asked = 0;
  const show = async () => {
    const mine = ++asked;
    const report = await chosenReport(section, session, guide);
    if (mine === asked) place.replaceChildren(...new Sheet(section).set(documentOf(report)));
  };
  section.addEventListener("change", () => void show());
  follow({ causes: [...CONTENT, "renamed"], draw: show });
};

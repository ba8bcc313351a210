/** The evidence on a feature or theme: references, added and taken away. */
import { evidenceItems, newEvidence } from "../../record/evidence.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { startOwnList } from "../answers/own_list.ts";

const WHAT = '[data-field="what"]';

export const startEvidence: Start = (section, { session }) => {
  const on = section.dataset.on;
  if (!on) throw new Error("The page's evidence section does not say what it stands on");
  startOwnList(section, session, {
    what: "evidence",
    items: () => evidenceItems(session.record.answers, on),
    newItem: () => newEvidence(on),
    first: WHAT,
    name,
  });
};

/** Number the entry, so that its fields are told from those of its neighbours. */
function name(row: HTMLElement, number: number): void {
  const what = part(row, WHAT, HTMLInputElement).value.trim();
  part(row, "legend", HTMLElement).textContent = `Evidence ${number}`;
  for (const button of row.querySelectorAll("button")) {
    button.setAttribute(
      "aria-label",
      `${button.textContent.trim()} evidence ${number}${what && `: ${what}`}`,
    );
  }
}

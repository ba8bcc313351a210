/** A line of what was found where an action comes from. */
import { inLines } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import { words } from "../../record/guide/words.ts";
import type { Found } from "../../record/plan/findings.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { keepOffPaper } from "../shared/paper.ts";

/** In characters; what is longer is read at its place. */
const LONGEST = 600;

/** An empty line, from the template that lists of places share. */
export function foundLine(template: HTMLTemplateElement): HTMLElement {
  return copyOf(template);
}

/** Say in it what was found. */
export function fillFound(line: HTMLElement, found: Found): void {
  const link = part(line, "a", HTMLAnchorElement);
  link.textContent = found.name;
  if (found.href) link.href = found.href;
  else link.removeAttribute("href");
  put(line, "aside", found.aside);
  keepOffPaper(line, found.isHeldBack);
  const text = part(line, '[data-slot="text"]', HTMLElement);
  const said = found.isHeldBack
    ? words.heldBack
    : found.texts.map((one) => `${one.label}: ${inLines(shown(one.text, LONGEST))}`).join("\n");
  text.textContent = said;
  text.hidden = !said;
}

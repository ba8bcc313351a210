/** A list of places in the guide, each a link with what is said of it. */
import { inLines } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import type { Place } from "../../record/guide/guide.ts";
import { copyOf, part } from "./element.ts";
import { foldIfLong } from "./folds.ts";
import { keepOffPaper } from "./paper.ts";
import { showRows } from "./rows.ts";

/** In characters; what is longer is read in full at its place. */
const LONGEST = 5000;

export interface Line {
  href: string;
  /** The words of the link. */
  name: string;
  /** Tells it from another line with the same link, such as another entry there. */
  item?: string;
  /** A few words beside it. */
  aside?: string | undefined;
  /** It says something of what is marked sensitive: it stays off the paper. */
  isHeldBack?: boolean;
  /** Where an action is added that comes from it, on a page that offers that. */
  add?: string;
  /** What the person wrote, with its lines; may be long, and come from any file. */
  text?: string | undefined;
}

/** The line that leads to a place, or to what stands there under `anchor`. */
export function lineTo({ href, title }: Place, anchor = ""): Line {
  return { href: anchor ? `${href}#${anchor}` : href, name: title };
}

/** Show the lines in the list of `section`, or its words for none. */
export function showLines(section: ParentNode, template: HTMLTemplateElement, lines: Line[]): void {
  const list = part(section, "[data-lines]", HTMLElement);
  foldIfLong(list, lines.map(({ text = "" }) => text));
  showRows(list, lines, {
    key: ({ href, item = "" }) => `${href} ${item}`,
    make: () => copyOf(template),
    fill: (line, { href, name, aside = "", text = "", isHeldBack = false, add }) => {
      keepOffPaper(line, isHeldBack);
      const link = part(line, "a", HTMLAnchorElement);
      link.href = href;
      link.textContent = name;
      part(line, '[data-slot="aside"]', HTMLElement).textContent = aside;
      const adding = line.querySelector<HTMLAnchorElement>("a[data-add]");
      if (adding && add) {
        adding.href = add;
        adding.hidden = false;
        part(adding, '[data-slot="for"]', HTMLElement).textContent = ` for ${name}`;
      }
      const said = part(line, '[data-slot="text"]', HTMLElement);
      said.textContent = writtenLines(text);
      said.hidden = !text;
    },
  });
  part(section, "[data-none]", HTMLElement).hidden = lines.length > 0;
}

/** A text made safe to read, its line breaks kept. */
function writtenLines(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) + "…" : text;
  return inLines(cut).split("\n").map((line) => line.trim() && shown(line, LONGEST)).join("\n");
}

/** The results as rows of the grid under the field. */
import { excerpt, type Piece } from "../../search/excerpt.ts";
import type { Found } from "../../search/finder.ts";
import type { Entry } from "../../search/index_file.ts";
import { labelOf } from "../../search/kinds.ts";
import type { Sequence } from "../../search/words.ts";
import { copyOf, part } from "../shared/element.ts";

/** Shown at most; nobody reads further. */
export const MOST = 30;
/** The width of a letter in this face, in parts of its size; a little more than on average. */
const LETTER = 0.52;
/** Letters for what stands between the parts of a line, and for the heavier face of the first. */
const GAPS = 4;
/** Fewer letters than this of a name say nothing. */
const FEWEST = 12;

type Opened = (link: HTMLAnchorElement, words: string[]) => void;

export class Results {
  readonly #field: HTMLInputElement;
  readonly #grid: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #root: URL;
  #chosen = -1;

  constructor(dialog: HTMLElement, field: HTMLInputElement, root: URL) {
    this.#field = field;
    this.#grid = part(dialog, "[data-results]", HTMLElement);
    this.#template = part(dialog, "[data-result]", HTMLTemplateElement);
    this.#root = root;
  }

  show({ entries, marked }: Found): void {
    this.#grid.hidden = entries.length === 0;
    this.#field.setAttribute("aria-expanded", String(entries.length > 0));
    const { fontSize } = getComputedStyle(this.#grid);
    const room = Math.floor(this.#grid.clientWidth / (parseFloat(fontSize) * LETTER));
    const rows = entries.slice(0, MOST).map((entry, n) => this.#row(entry, marked, room, n));
    this.#grid.replaceChildren(...rows);
    this.#mark(-1);
  }

  /** Choose the next row, or the one before, from the one that is chosen or has the focus. */
  choose(step: number, from: EventTarget | null): void {
    const rows = this.#cells();
    const focused = rows.findIndex((cell) => cell.contains(from as Node));
    const at = (focused >= 0 ? focused : this.#chosen) + step;
    this.#field.focus();
    this.#mark(Math.max(-1, Math.min(at, rows.length - 1)));
  }

  /** Open the row that is chosen; the first if none is. */
  open(): void {
    this.#cells()[Math.max(0, this.#chosen)]?.querySelector("a")?.click();
  }

  /** Call `act` when a result is opened here, and not in a window of its own. */
  onOpen(act: Opened): void {
    this.#grid.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!link || isElsewhere) return;
      event.preventDefault();
      act(link, [...link.querySelectorAll("mark")].map(({ textContent }) => textContent));
    });
  }

  #row(entry: Entry, marked: Sequence[], room: number, n: number): HTMLElement {
    const row = copyOf(this.#template);
    part(row, '[role="gridcell"]', HTMLElement).id = `search-result-${n}`;
    const { page, anchor, title = "", within = "", text = "" } = entry;
    part(row, "a", HTMLAnchorElement).href = new URL(
      page + (anchor ? `#${anchor}` : ""),
      this.#root,
    ).href;
    const label = labelOf(entry);
    const put = (slot: string, pieces: Piece[]) =>
      part(row, `[data-slot="${slot}"]`, HTMLElement).replaceChildren(...pieces.map(shown));
    put("label", excerpt(label, marked));
    put("title", excerpt(title, marked));
    const left = room - label.length - title.length - GAPS;
    put("within", left < Math.min(within.length, FEWEST) ? [] : excerpt(within, [], left));
    put("words", excerpt(text, marked, room));
    return row;
  }

  #cells(): HTMLElement[] {
    return [...this.#grid.querySelectorAll<HTMLElement>('[role="gridcell"]')];
  }

  #mark(chosen: number): void {
    this.#chosen = chosen;
    for (const [n, cell] of this.#cells().entries()) {
      cell.toggleAttribute("aria-selected", false);
      if (n === chosen) cell.setAttribute("aria-selected", "true");
    }
    const cell = this.#cells()[chosen];
    if (!cell) return this.#field.removeAttribute("aria-activedescendant");
    this.#field.setAttribute("aria-activedescendant", cell.id);
    cell.scrollIntoView({ block: "nearest" });
  }
}

function shown({ text, isMarked }: Piece): Node {
  if (!isMarked) return document.createTextNode(text);
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

/** Sets a document on the page, in the page's own templates. */
import type {
  Block,
  Column,
  Document,
  Fields,
  Front,
  Row,
  Table,
} from "../../export/document/blocks.ts";
import { cellText, pictureTable, under } from "../../export/document/reading.ts";
import { copyOf, part } from "../shared/element.ts";
import { dayAndTime } from "../shared/when.ts";

/** The parts of a page by how deep they lie. */
const PARTS = ["section", "item", "field"] as const;

export class Sheet {
  readonly #templates: HTMLElement;

  /** @param templates holds a template for each kind of thing on a page. */
  constructor(templates: HTMLElement) {
    this.#templates = templates;
  }

  /** The front of the document, then its parts. */
  set({ front, parts }: Document): HTMLElement[] {
    return [this.#front(front), ...parts.flatMap((one) => this.#block(one, 0))];
  }

  #front({ title, below, facts, changed, leftOut }: Front): HTMLElement {
    const front = this.#copy("front");
    part(front, '[data-slot="name"]', HTMLElement).textContent = title;
    const all = changed === undefined
      ? facts
      : [...facts, { label: "Record last changed", text: dayAndTime(changed) }];
    const said = all.map(({ label, text }) => `${label}: ${text}`);
    const lines = [...(below === undefined ? [] : [below]), ...said, ...leftOut];
    front.append(...lines.map((line) => this.#text(line)));
    return front;
  }

  #block(block: Block, depth: number): HTMLElement[] {
    switch (block.is) {
      case "part":
        return [
          this.#headed(
            PARTS[depth] ?? "field",
            block.heading,
            block.blocks.flatMap((one) => this.#block(one, depth + 1)),
          ),
        ];
      case "text":
        return [this.#text(block.text)];
      case "fact":
        return [this.#text(`${block.label}: ${block.text}`)];
      case "fields":
        return this.#fields(block);
      case "table":
        return [this.#table(block)];
      case "picture":
        return [this.#table(pictureTable(block))];
      case "boxes":
      case "lines":
        throw new Error(
          `The page has no template for ${block.is}: the blank form has its own page`,
        );
    }
  }

  #fields({ fields }: Fields): HTMLElement[] {
    return fields.map((field) => {
      const { points = [] } = field;
      const texts = [...points.map((point) => `• ${point}`), ...under(field).map((t) => t.text)];
      return this.#headed("field", field.label, texts.map((text) => this.#text(text)));
    });
  }

  #table({ title, columns, rows, none }: Table): HTMLElement {
    if (rows.length === 0 && none !== undefined) return this.#text(none);
    const table = this.#copy("table");
    if (title !== undefined) table.setAttribute("aria-label", title);
    // With columns that stay on one line the others share what is left.
    table.classList.toggle("report__table--set", columns.some(({ unbroken }) => unbroken));
    part(table, "thead tr", HTMLElement).append(
      ...columns.map((column) => this.#cell("heading-cell", column, column.heading)),
    );
    part(table, "tbody", HTMLElement).append(...rows.flatMap((row) => this.#rows(row, columns)));
    return table;
  }

  #rows(row: Row, columns: Column[]): HTMLElement[] {
    const line = this.#copy("row");
    line.append(
      ...columns.map((column) =>
        this.#cell(column.names ? "name-cell" : "cell", column, cellText(row, column))
      ),
    );
    return row.under?.length ? [line, this.#under(row.under, columns.length)] : [line];
  }

  /** Lines that belong to the row above, as wide as the table. */
  #under(lines: string[], columns: number): HTMLElement {
    const row = this.#copy("row");
    const cell = this.#copy("cell");
    cell.setAttribute("colspan", String(columns));
    cell.textContent = lines.join("\n");
    row.append(cell);
    return row;
  }

  #cell(name: string, { unbroken }: Column, text: string): HTMLElement {
    const cell = this.#copy(name);
    cell.classList.toggle("report__unbroken", unbroken === true);
    cell.textContent = text;
    return cell;
  }

  #text(text: string): HTMLElement {
    const line = this.#copy("text");
    line.textContent = text;
    return line;
  }

  #headed(name: string, heading: string, children: HTMLElement[]): HTMLElement {
    const block = this.#copy(name);
    part(block, '[data-slot="heading"]', HTMLElement).textContent = heading;
    block.append(...children);
    return block;
  }

  #copy(name: string): HTMLElement {
    return copyOf(part(this.#templates, `template[data-block="${name}"]`, HTMLTemplateElement));
  }
}

/** How blocks read, wherever they are set. Pure. */
import { inLines } from "../../record/lines.ts";
import type { Labelled } from "../report/shape.ts";
import type { Cell, Column, Picture, Row, Table, Text } from "./blocks.ts";
import { text } from "./blocks.ts";

/** Before a version that another tab wrote, on a line with it. */
export const ANOTHER = "Another version: ";
const MARK = "●";

/** What stands under a heading behind its points: every version, or that there is nothing. */
export function under({ points = [], texts }: Labelled): Text[] {
  if (points.length + texts.length === 0) return [text("Nothing recorded.", "quiet")];
  return texts.flatMap((one, index) => [
    ...(index > 0 ? [text("Another version, written in another tab:", "quiet")] : []),
    text(one),
  ]);
}

/** A cell of a row as one text, in lines. */
export function cellText(row: Row, column: Column): string {
  const cell: Cell = row.cells[column.id] ?? "";
  return inLines(typeof cell === "object" ? cell.join(`\n${ANOTHER}`) : String(cell));
}

/** A plot as a table: a row for each mark, a column for each step of the scale. */
export function pictureTable({ of, scale, words, marks }: Picture): Table {
  return {
    is: "table",
    columns: [
      { id: "name", heading: of, width: 32, names: true },
      ...scale.map(({ at, name }): Column => ({
        id: `at ${at}`,
        heading: String(at),
        note: name,
        width: widthOf(name),
      })),
      { id: "words", heading: words, width: 20 },
    ],
    rows: marks.map(({ name, at, words, strong }) => ({
      cells: { name, words, ...(at === undefined ? {} : { [`at ${at}`]: MARK }) },
      strong,
    })),
  };
}

/** Wide enough for the longest word of a step's name. */
function widthOf(name: string): number {
  return Math.max(7, ...name.split(" ").map((word) => 0.8 * word.length + 3));
}

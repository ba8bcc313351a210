/** Tables as CSV files: UTF-8 with a byte order mark, lines that end in CR LF. Pure. */
import type { Cell } from "./document/blocks.ts";
import type { Sheet } from "./document/sections/section.ts";

/** A table as a file. Numbers stay numbers; every text is quoted, its versions under each other. */
export function csv({ columns, rows }: Sheet): string {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? "")),
  ];
  return "\uFEFF" + lines.map((line) => line.map(written).join(",") + "\r\n").join("");
}

/**
 * A spreadsheet takes a text that starts with one of these for a formula, quoted or not. An
 * apostrophe before it makes it a text: it is seen by every program, and easy to take away.
 */
const RUNS = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A spreadsheet takes such a text for a number or a day, and shows it in another form: noughts before
 * and behind, powers, long rows of digits, commas between digits, halves of days.
 */
const CHANGED = new RegExp(
  "^\\s*[+-]?(?:0\\d[\\d.,]*|\\d+(?:\\.\\d+)?e[+-]?\\d+|\\d{12,}(?:\\.\\d+)?|\\d*\\.\\d*0|" +
    "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,4}[/-]\\d{1,2}(?:[/-]\\d{1,4})?)\\s*$",
  "i",
);

/** Excel takes 32,767 characters in a cell; behind a longer one its table is out of order. */
const LONGEST = 32_000;
const CUT = "… [The text is cut here, as a cell holds no more. The copy (JSON) has all of it.]";

function written(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const whole = typeof cell === "string" ? cell : cell.join("\n\n");
  const text = whole.length > LONGEST ? whole.slice(0, LONGEST) + CUT : whole;
  const isGuarded = RUNS.test(text) || CHANGED.test(text);
  return `"${(isGuarded ? "'" + text : text).replaceAll('"', '""')}"`;
}

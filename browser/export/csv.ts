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

function written(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = typeof cell === "string" ? cell : cell.join("\n\n");
  return `"${(RUNS.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
}

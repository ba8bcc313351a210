/** Cells and rows of tables, told apart from the lines around them. Pure. */
import type { Line } from "./lines.ts";
import { isSigns } from "./signs.ts";

/** Rows of tables as the cells in them, and lines outside of tables, in order. */
export function apart(lines: Line[]): ({ row: Line[][] } | { line: Line })[] {
  const parts: ({ row: Line[][]; id: number } | { line: Line })[] = [];
  let cell: number | undefined;
  for (const line of lines) {
    const last = parts.at(-1);
    if (line.row === undefined) parts.push({ line });
    else if (last && "row" in last && last.id === line.row) {
      if (line.cell === cell) last.row.at(-1)!.push(line);
      else last.row.push([line]);
    } else parts.push({ row: [[line]], id: line.row });
    cell = line.cell;
  }
  return parts;
}

export function isBoxCell(lines: Line[]): boolean {
  return lines.some(({ boxes }) => boxes.length > 0) || isSigns(textOf(lines));
}

export function textOf(lines: Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** The lines of a cell as one. */
export function together(lines: Line[]): Line {
  return { ...lines[0]!, text: textOf(lines), boxes: lines.flatMap(({ boxes }) => boxes) };
}

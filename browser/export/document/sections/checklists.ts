/** The lists to tick: what is ticked in them, and what was noted. */
import type { Report } from "../../report/shape.ts";
import { type Column, part, text } from "../blocks.ts";
import type { Section } from "./section.ts";

const COLUMNS: Column[] = [
  { id: "id", heading: "Number", width: 14, unbroken: true },
  { id: "text", heading: "Point", width: 41 },
  { id: "ticked", heading: "Ticked", width: 11, unbroken: true },
  { id: "note", heading: "Note", width: 34 },
];

export const checklists: Section = {
  parts: ({ checklists }) =>
    checklists.length === 0 ? [] : [part(
      "Lists to tick",
      ...checklists.map(({ title, ticks, points }) =>
        part(title, text(ticks, "quiet"), { is: "table", columns: COLUMNS, rows: rows(points) })
      ),
    )],
  sheets: ({ checklists }) => [{
    id: "checklists",
    columns: [{ id: "list", heading: "List" }, ...COLUMNS],
    rows: checklists.flatMap(({ title, points }) =>
      rows(points).map(({ cells }) => ({ cells: { list: title, ...cells } }))
    ),
  }],
};

function rows(points: Report["checklists"][number]["points"]) {
  return points.map(({ id, text, ticked, notes }) => ({
    cells: { id, text, ticked: ticked ? "Yes" : "–", note: notes },
  }));
}

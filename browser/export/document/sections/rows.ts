/**
 * The rows that people add, such as evidence: a table for each kind, worded by the table of kinds.
 * Actions are too long for rows of a table: `plan.ts` sets them.
 */
import { isTabled, labelledFields, type Tabled } from "../../../record/kinds/kind_words.ts";
import { KINDS } from "../../../record/kinds/kinds.ts";
import { ACTION } from "../../../record/plan/actions.ts";
import type { FieldType } from "../../../record/kinds/types.ts";
import { withThoseUnder } from "../../report/rows.ts";
import type { Report, RowPart, RowsPart } from "../../report/shape.ts";
import { type Cell, type Column, part, type Row } from "../blocks.ts";
import { ANOTHER } from "../reading.ts";
import type { Section, Sheet } from "./section.ts";

export const rows: Section = {
  parts: ({ rows }) =>
    rows.filter(({ kind }) => kind.id !== ACTION && !standsUnderRowsOnly(kind)).map(
      ({ kind, rows }) => {
        const found = columns(kind, rows);
        return {
          ...part(kind.words.list, {
            is: "table",
            columns: found,
            rows: rows.map((row) => ({
              cells: { ...row.texts, of: row.of },
              under: [...saidBelow(kind, row, rows), ...linesUnder(row)],
            })),
            none: kind.words.none,
          }),
          // Many columns of words would each be a few letters wide.
          ...(rows.length > 0 && found.length > MOST_UPRIGHT ? { wide: true as const } : {}),
        };
      },
    ),
  sheets: (report) =>
    KINDS.filter(isTabled).filter(({ id }) => id !== ACTION).map((kind) => sheet(kind, report)),
};

/** Columns that an upright page takes. */
const MOST_UPRIGHT = 5;

/** How wide a column of each type wants to be, beside one of texts. */
const WIDTHS: { [type in FieldType]: number } = {
  text: 11,
  line: 11,
  day: 9,
  choice: 10,
  mark: 9,
  number: 9,
  rating: 13,
};

/** A column for each field in which most rows say something, as wide as its texts ask for. */
function columns(kind: Tabled, rows: RowPart[]): Column[] {
  return [
    ...(isUnderAnything(kind)
      ? [{ id: "of", heading: "For", width: 6, names: true } as const]
      : []),
    ...labelledFields(kind.id).filter(({ id }) => hasColumn(id, rows)).map((
      { id, label, type },
    ) => ({
      id,
      heading: label,
      width: (id.endsWith("*") ? WIDTHS.text : WIDTHS[type]) + longer(rows, id),
    })),
  ];
}

/** What few rows say stands below them: its column would be empty for the most part. */
function hasColumn(id: string, rows: RowPart[]): boolean {
  return rows.filter(({ texts }) => texts[id]?.length).length * 2 >= rows.length;
}

function saidBelow(kind: Tabled, row: RowPart, rows: RowPart[]): string[] {
  return labelledFields(kind.id)
    .filter(({ id }) => !hasColumn(id, rows) && row.texts[id]?.length)
    .map(({ id, label }) => `${label}: ${row.texts[id]!.join(`; ${ANOTHER}`)}`);
}

/** What the texts of a column ask for beyond that: a long one twice as wide is half as high. */
function longer(rows: RowPart[], id: string): number {
  const letters = rows.reduce((sum, { texts }) => sum + (texts[id] ?? []).join("").length, 0);
  return Math.max(0, 2 * Math.sqrt(letters / Math.max(1, rows.length)) - 8);
}

/** Rows under a row: what they are, then a line for each of them, and those under it behind it. */
export function linesUnder({ under }: RowPart): string[] {
  return under.flatMap(({ kind, rows }: RowsPart) => [
    `${kind.words.list}:`,
    ...rows.flatMap((row) => [line(kind, row), ...linesUnder(row)]),
  ]);
}

function line(kind: Tabled, { texts }: RowPart): string {
  const said = labelledFields(kind.id)
    .map(({ id, label }) => ({ label, texts: texts[id] ?? [] }))
    .filter(({ texts }) => texts.length > 0);
  return "– " +
    said.map(({ label, texts }) => `${label}: ${texts.join(`; ${ANOTHER}`)}`).join("; ");
}

/** A row for each, wherever it stands; what is on a theme before what is on its features. */
function sheet(kind: Tabled, { themes, rows }: Report): Sheet {
  const all = withThoseUnder(rows, kind);
  const places = [undefined, ...themes.flatMap(({ id, features }) => [id, ...idsOf(features)])];
  const takesRows = KINDS.some((one) => isTabled(one) && one.under?.includes(kind.id));
  return {
    id: kind.id,
    columns: [
      ...(takesRows ? [{ id: "id", heading: "Id" }] : []),
      ...(isUnderAnything(kind)
        ? [{ id: "of", heading: "Supports" }, { id: "ofName", heading: "Supports (name)" }]
        : []),
      ...labelledFields(kind.id).map(({ id, label }) => ({ id, heading: label })),
    ],
    rows: places.flatMap((place) => all.filter((row) => row.within === place)).map(sheetRow),
  };
}

function sheetRow({ id, of, ofName, texts }: RowPart): Pick<Row, "cells"> {
  const cells: { [column: string]: Cell } = { ...texts, id, of, ofName };
  return { cells };
}

function idsOf(items: { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function isUnderAnything({ under = [] }: Tabled): boolean {
  return under.length > 0;
}

function standsUnderRowsOnly({ under = [] }: Tabled): boolean {
  const kinds = KINDS.filter(({ id }) => under.includes(id));
  return kinds.length > 0 && kinds.every(isTabled);
}

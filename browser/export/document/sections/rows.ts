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
    rows.filter(({ kind }) => kind.id !== ACTION && !standsUnderRowsOnly(kind)).map((
      { kind, rows },
    ) =>
      part(kind.words.list, {
        is: "table",
        columns: columns(kind),
        rows: rows.map((row) => ({ cells: { ...row.texts, of: row.of }, under: linesUnder(row) })),
        none: kind.words.none,
      })
    ),
  sheets: (report) =>
    KINDS.filter(isTabled).filter(({ id }) => id !== ACTION).map((kind) => sheet(kind, report)),
};

/** How wide a column of each type wants to be, beside one of texts. */
const WIDTHS: { [type in FieldType]: number } = {
  text: 17,
  line: 17,
  day: 13,
  choice: 13.5,
  mark: 9,
  number: 9,
  rating: 13,
};

function columns(kind: Tabled): Column[] {
  return [
    ...(isUnderAnything(kind)
      ? [{ id: "of", heading: "For", width: 6, names: true } as const]
      : []),
    ...labelledFields(kind.id).map(({ id, label, type }) => ({
      id,
      heading: label,
      width: id.endsWith("*") ? WIDTHS.text : WIDTHS[type],
    })),
  ];
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

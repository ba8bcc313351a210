/** A table of a document in Word. */
import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { Column, Row, Table as TableBlock } from "../document/blocks.ts";
import { cellText } from "../document/reading.ts";
import { writtenIn } from "./controls.ts";
import { boxed, runs, texts } from "./paragraphs.ts";

/** The width of a text column on A4 between our margins, upright and lying. In twentieths of a point. */
const TEXT_WIDTH = 9638;
const LYING_WIDTH = 14570;
/** Left and right of the text in a cell. In twentieths of a point. */
const CELL_MARGIN = 70;
/** A cell that may be longer than a page; its row has to be free to split. In characters. */
const LONG_CELL = 1200;
const LINE_OF_CELL = 30;
/** Lines that a lying page takes for sure, and how wide a letter is at most on average. */
const LINES_LYING = 22;
const LETTER = 110;

/** A table whose first row is a header that repeats on every page. */
export function tableOf({ columns, rows }: TableBlock, isLying = false): Table {
  const columnWidths = widthsOf(columns, isLying ? LYING_WIDTH : TEXT_WIDTH);
  const fits = (text: string, width: number) =>
    fitsOnPage(text) && !(isLying && linesIn(text, width) > LINES_LYING);
  const whole = columnWidths.reduce((sum, width) => sum + width, 0);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(headingOf(column), columnWidths[at] ?? 0, true)),
  });
  const body = rows.flatMap((row) => [
    new TableRow({
      cantSplit: columns.every((column, at) => fits(cellText(row, column), columnWidths[at] ?? 0)),
      children: columns.map((column, at) =>
        cell(contentOf(row, column), columnWidths[at] ?? 0, row.strong)
      ),
    }),
    ...(row.under?.length ? [underRow(row.under, columns, whole)] : []),
  ]);
  return new Table({
    columnWidths,
    width: { size: whole, type: WidthType.DXA },
    rows: [header, ...body],
  });
}

/** What stands in a cell, or is to be answered there. */
function contentOf(row: Row, column: Column): Paragraph[] {
  const text = cellText(row, column);
  const ask = row.asks?.[column.id];
  if (!ask) return texts(text, row.strong ? "StrongCell" : "Cell");
  if (ask.ticked) return [boxed(ask, "", "Cell")];
  return [writtenIn(ask, "Cell", runs(text)) as Paragraph];
}

function widthsOf(columns: Column[], whole: number): number[] {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((whole * width) / wanted));
}

function cell(children: Paragraph[], width: number, isShaded = false, columnSpan = 1): TableCell {
  return new TableCell({
    children,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    width: { size: width, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: CELL_MARGIN, right: CELL_MARGIN },
    ...(isShaded ? { shading: { fill: "E6ECEC" } } : {}),
  });
}

/** What follows the first line of a heading is set small. */
function headingOf({ heading, note }: Column): Paragraph[] {
  const first = new Paragraph({
    style: "Cell",
    children: [new TextRun({ text: heading, bold: true })],
  });
  if (note === undefined) return [first];
  return [first, new Paragraph({ style: "SmallCell", children: [new TextRun({ text: note })] })];
}

/** Lines that belong to the row above, as wide as the table. */
function underRow(lines: NonNullable<Row["under"]>, columns: Column[], width: number): TableRow {
  const text = lines.join("\n");
  return new TableRow({
    cantSplit: fitsOnPage(text),
    children: [cell(texts(text, "Cell"), width, false, columns.length)],
  });
}

function linesIn(text: string, width: number): number {
  const letters = Math.max(6, (width - 2 * CELL_MARGIN) / LETTER);
  return text.split("\n").reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)),
    0,
  );
}

function fitsOnPage(text: string): boolean {
  return text.length + LINE_OF_CELL * text.split("\n").length < LONG_CELL;
}

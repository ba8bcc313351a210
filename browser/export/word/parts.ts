/** The parts Word documents are made of: headings, texts, tables, boxes. */
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Labelled } from "../report/shape.ts";

/** The width of a text column on A4 between our margins. In twentieths of a point. */
export const TEXT_WIDTH = 9638;
/** Word grows slow on longer runs. In characters. */
const LONGEST_RUN = 20_000;

/** Left and right of the text in a cell. In twentieths of a point. */
const CELL_MARGIN = 70;
/** A cell that may be longer than a page; its row has to be free to split. In characters. */
const LONG_CELL = 1200;
const LINE_OF_CELL = 30;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export function heading(text: string, level: keyof typeof LEVELS, newPage = false): Paragraph {
  return new Paragraph({
    heading: LEVELS[level],
    text,
    keepNext: true,
    pageBreakBefore: newPage,
  });
}

/** A text as people typed it: a paragraph a line, each in the direction it is written in. */
export function texts(text: string, style?: string): Paragraph[] {
  const lines = text.split("\n");
  return lines.map((line, index) => {
    const rightToLeft = isRightToLeft(line);
    return new Paragraph({
      ...(style ? { style } : {}),
      // Space only after the last line, so that a blank line typed stays one blank line.
      ...(index < lines.length - 1 ? { spacing: { after: 0 } } : {}),
      bidirectional: rightToLeft,
      children: runs(line, rightToLeft),
    });
  });
}

/** One paragraph that starts with bold words. */
export function line(label: string, text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: `${label}: `, bold: true }), ...runs(text, false)],
  });
}

/** A heading with what is recorded under it, or that nothing is. */
export function labelled(part: Labelled, level: 2 | 3 | 4): Paragraph[] {
  const { label, points = [], texts: found } = part;
  const body = found.length + points.length === 0
    ? [new Paragraph({ text: "Nothing recorded.", style: "Quiet" })]
    : found.flatMap((text, index) => [
      ...(index > 0
        ? [new Paragraph({ text: "Another version, written in another tab:", style: "Quiet" })]
        : []),
      ...texts(text),
    ]);
  const bullets = points.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
  return [heading(label, level), ...bullets, ...body];
}

/** The cells of a row; a strong one is bold and shaded. */
export type Row = string[] | { strong: string[] };

/**
 * A table whose first row is a header that repeats on every page. Widths are shares of the whole.
 * What follows the first line of a heading is set small.
 */
export function table(headings: string[], widths: number[], rows: Row[]): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((TEXT_WIDTH * width) / whole));
  const cellOf = (children: Paragraph[], column: number, shaded = false) =>
    new TableCell({
      children,
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: CELL_MARGIN, right: CELL_MARGIN },
      ...(shaded ? { shading: { fill: "E6ECEC" } } : {}),
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((text, column) =>
      cellOf(
        text.split("\n").map((line, index) =>
          new Paragraph({
            style: index === 0 ? "Cell" : "SmallCell",
            children: [new TextRun({ text: line, bold: index === 0 })],
          })
        ),
        column,
        true,
      )
    ),
  });
  const body = rows.map((row) => {
    const strong = !Array.isArray(row);
    const cells = strong ? row.strong : row;
    return new TableRow({
      cantSplit: cells.every(fitsOnPage),
      children: cells.map((text, column) =>
        cellOf(texts(text, strong ? "StrongCell" : "Cell"), column, strong)
      ),
    });
  });
  return new Table({
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [header, ...body],
  });
}

/** Lines to write on by hand, closer than a table and lighter to read aloud. */
export function ruledLines(count: number): Paragraph[] {
  return Array.from({ length: count }, () =>
    new Paragraph({
      spacing: { before: 0, after: 0, line: 480 },
      border: {
        bottom: { style: BorderStyle.SINGLE, size: 4, color: "6B7A79", space: 1 },
        // Word joins the borders of like paragraphs; this keeps a line under each.
        between: { style: BorderStyle.SINGLE, size: 4, color: "6B7A79", space: 1 },
      },
      children: [],
    }));
}

function fitsOnPage(text: string): boolean {
  return text.length + LINE_OF_CELL * text.split("\n").length < LONG_CELL;
}

function runs(text: string, rightToLeft: boolean): TextRun[] {
  const pieces: string[] = [];
  const letters = text.length > LONGEST_RUN ? [...text] : undefined;
  if (!letters) pieces.push(text);
  else {
    for (let at = 0; at < letters.length; at += LONGEST_RUN) {
      pieces.push(letters.slice(at, at + LONGEST_RUN).join(""));
    }
  }
  return pieces.map((piece) => new TextRun({ text: piece, rightToLeft }));
}

/** Whether the first letter is of a script that is written from the right. */
function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}

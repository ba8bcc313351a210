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
import type { Labelled } from "../report.ts";

/** The width of a text column on A4 between our margins. In twentieths of a point. */
export const TEXT_WIDTH = 9638;
/** Word grows slow on longer runs. In characters. */
const LONGEST_RUN = 20_000;

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
  return text.split("\n").map((line) => {
    const rightToLeft = isRightToLeft(line);
    return new Paragraph({
      ...(style ? { style } : {}),
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
export function labelled({ label, texts: found }: Labelled, level: 2 | 3 | 4): Paragraph[] {
  const body = found.length === 0
    ? [new Paragraph({ text: "Nothing recorded.", style: "Quiet" })]
    : found.flatMap((text, index) => [
      ...(index > 0
        ? [new Paragraph({ text: "Another version, written in another tab:", style: "Quiet" })]
        : []),
      ...texts(text),
    ]);
  return [heading(label, level), ...body];
}

/** A table whose first row is a header that repeats on every page. Widths are shares of the whole. */
export function table(headings: string[], widths: number[], rows: string[][]): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((TEXT_WIDTH * width) / whole));
  const cellOf = (children: Paragraph[], column: number, shaded = false) =>
    new TableCell({
      children,
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(shaded ? { shading: { fill: "E6ECEC" } } : {}),
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((text, column) =>
      cellOf(
        [new Paragraph({ style: "Cell", children: [new TextRun({ text, bold: true })] })],
        column,
        true,
      )
    ),
  });
  const body = rows.map((row) =>
    new TableRow({ children: row.map((text, column) => cellOf(texts(text, "Cell"), column)) })
  );
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

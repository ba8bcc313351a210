/** The paragraphs Word documents are made of: headings, texts, lines to write on. */
import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Ask } from "../document/blocks.ts";
import { tickBox, toWriteIn } from "./controls.ts";

/** Word grows slow on longer runs. In characters. */
const LONGEST_RUN = 20_000;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
export type Level = keyof typeof LEVELS;

export function heading(text: string, level: Level): Paragraph {
  return new Paragraph({
    heading: LEVELS[level],
    children: runs(text),
    keepNext: true,
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
    spacing: { after: 50 },
    children: [new TextRun({ text: `${label}: `, bold: true }), ...runs(text)],
  });
}

/** One paragraph for the front of a document. */
export function styled(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: runs(text) });
}

/** One point of a list. */
export function point(text: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, children: runs(text) });
}

/** Lines to write on, closer than a table and lighter to read aloud. */
export function ruledLines(ask: Ask, count: number): FileChild {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: "6B7A79", space: 1 };
  return toWriteIn(ask, count, (children: ParagraphChild[]) =>
    new Paragraph({
      spacing: { before: 0, after: 0, line: 480 },
      // Word joins the borders of like paragraphs; "between" keeps a line under each.
      border: { bottom: rule, between: rule },
      children,
    }));
}

/** A box to tick, and what it says. */
export function boxed(ask: Ask, text = "", style?: string): Paragraph {
  const children = [...tickBox(ask), ...(text ? runs(` ${text}`) : [])];
  return new Paragraph({ ...(style ? { style } : {}), children });
}

/** The runs of one paragraph; its lines stay lines. */
export function runs(text: string, rightToLeft = false): TextRun[] {
  return text.split("\n").flatMap((line, index) =>
    pieces(line).map((piece, at) =>
      new TextRun({ text: piece, rightToLeft, ...(index > 0 && at === 0 ? { break: 1 } : {}) })
    )
  );
}

function pieces(text: string): string[] {
  if (text.length <= LONGEST_RUN) return [text];
  const letters = [...text];
  const found: string[] = [];
  for (let at = 0; at < letters.length; at += LONGEST_RUN) {
    found.push(letters.slice(at, at + LONGEST_RUN).join(""));
  }
  return found;
}

/** Whether the first letter is of a script that is written from the right. */
function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}

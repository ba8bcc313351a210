/** Sets a document in Word: its blocks as paragraphs and tables, in the order they are read. */
import type { FileChild } from "docx";
import type { Block, Document, Front, Table } from "../document/blocks.ts";
import { pictureTable, under } from "../document/reading.ts";
import type { Labelled } from "../report/shape.ts";
import { contents, fileOf } from "./file.ts";
import { heading, type Level, line, point, ruledLines, styled, texts } from "./paragraphs.ts";
import { tableOf } from "./table.ts";

const BOX = "☐";
const TONES = { quoted: "Quote", quiet: "Quiet" } as const;

/** @param source the words about the source, which end the document. */
export function wordFile(document: Document, source: string): Promise<Blob> {
  const { name, subject, front, parts } = document;
  return fileOf({ title: name, subject, creator: "A closer look" }, [
    ...frontOf(front),
    ...parts.flatMap((part) => set(part, 1)),
    heading("Source", 1),
    ...texts(source),
  ]);
}

function frontOf({ title, below, about, facts, changed, leftOut }: Front): FileChild[] {
  return [
    styled(title, "Title"),
    ...(below === undefined ? [] : texts(below, "Subtitle")),
    ...about.flatMap((words) => texts(words)),
    ...facts.map(({ label, text }) => line(label, text)),
    ...(changed === undefined ? [] : [line("Record last changed", day(changed))]),
    ...leftOut.flatMap((words) => texts(words)),
    ...texts("Contents", "Subtitle"),
    contents(),
  ];
}

/** @param level of the headings in the block. Those of the first begin a page. */
function set(block: Block, level: Level): FileChild[] {
  switch (block.is) {
    case "part": {
      const below = Math.min(level + 1, 4) as Level;
      const inside = block.blocks.flatMap((one) => set(one, below));
      return [heading(block.heading, level, level === 1), ...inside];
    }
    case "text":
      return texts(block.text, block.tone && TONES[block.tone]);
    case "fact":
      return [line(block.label, block.text)];
    case "fields":
      return block.fields.flatMap((field) => fieldOf(field, level));
    case "table":
      return tableBlock(block, level);
    case "picture":
      return [tableOf(pictureTable(block))];
    case "boxes":
      return block.texts.flatMap((text) => texts(`${BOX} ${text}`));
    case "lines":
      return ruledLines(block.count);
  }
}

/** A heading with what is recorded under it, or that nothing is. */
function fieldOf(field: Labelled, level: Level): FileChild[] {
  const { points = [] } = field;
  return [
    heading(field.label, level),
    ...points.map(point),
    ...under(field).flatMap((text) => set(text, level)),
  ];
}

function tableBlock(table: Table, level: Level): FileChild[] {
  const isEmpty = table.rows.length === 0 && table.none !== undefined;
  return [
    ...(table.title === undefined ? [] : [heading(table.title, level)]),
    ...(isEmpty ? texts(table.none ?? "", "Quiet") : [tableOf(table)]),
  ];
}

/** "23 November 2026": a file says no more of when its record was last changed. */
function day(iso: string): string {
  return new Date(iso).toLocaleDateString("en-GB", { dateStyle: "long" });
}

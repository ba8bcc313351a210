/** Sets a document in Word: its blocks as paragraphs and tables, in the order they are read. */
import type { FileChild } from "docx";
import type { Block, Document, Front, Table } from "../document/blocks.ts";
import { ANOTHER, pictureTable, under } from "../document/reading.ts";
import type { Labelled } from "../report/shape.ts";
import { contents, fileOf, type Pages } from "./file.ts";
import {
  boxed,
  heading,
  type Level,
  line,
  point,
  ruledLines,
  styled,
  texts,
} from "./paragraphs.ts";
import { tableOf } from "./table.ts";

const TONES = { quoted: "Quote", quiet: "Quiet" } as const;

/** @param source the words about the source, which end the upright pages. */
export function wordFile(document: Document, source: string): Promise<Blob> {
  const { name, subject, front, parts, properties, short = false } = document;
  const pages: Pages[] = [{ children: frontOf(front, !short), isLying: false }];
  for (const part of parts) {
    const isLying = part.wide === true;
    const last = pages.at(-1)!;
    const isNew = isLying !== last.isLying;
    const children = set(part, { level: 1, isLying });
    if (isNew) pages.push({ children, isLying });
    else last.children.push(...children);
  }
  // No page is turned for a few lines.
  const upright = pages.findLast(({ isLying }) => !isLying)!;
  upright.children.push(heading("Source", 1), ...texts(source));
  return fileOf(
    { title: name, subject, creator: "A closer look", ...properties && { properties } },
    pages,
  );
}

/** Where a block stands: how deep its headings lie, and on which pages. */
interface Place {
  level: Level;
  isLying: boolean;
}

function frontOf(front: Front, hasContents: boolean): FileChild[] {
  const { title, below, about, facts, changed, leftOut } = front;
  return [
    styled(title, "Title"),
    ...(below === undefined ? [] : texts(below, "Subtitle")),
    ...about.flatMap((words) => texts(words)),
    ...facts.map(({ label, text }) => line(label, text)),
    ...(changed === undefined ? [] : [line("Record last changed", day(changed))]),
    ...leftOut.flatMap((words) => texts(words)),
    ...(hasContents ? [...texts("Contents", "Subtitle"), contents()] : []),
  ];
}

function set(block: Block, place: Place): FileChild[] {
  const { level, isLying } = place;
  switch (block.is) {
    case "part": {
      const below = { ...place, level: Math.min(level + 1, 4) as Level };
      const inside = block.blocks.flatMap((one) => set(one, below));
      return [heading(block.heading, level), ...inside];
    }
    case "text":
      return texts(block.text, block.tone && TONES[block.tone]);
    case "fact":
      return [line(block.label, block.text)];
    case "fields":
      return block.fields.flatMap((field) => block.inLine ? factOf(field) : fieldOf(field, place));
    case "table":
      return tableBlock(block, place);
    case "picture":
      return [tableOf(pictureTable(block), isLying)];
    case "boxes":
      return block.boxes.map(({ text, ask }) => boxed(ask, text));
    case "lines":
      return [ruledLines(block.ask, block.count)];
  }
}

/** A heading with what is recorded under it, or that nothing is. */
function fieldOf(field: Labelled, place: Place): FileChild[] {
  const { points = [] } = field;
  return [
    heading(field.label, place.level),
    ...points.map(point),
    ...under(field).flatMap((text) => set(text, place)),
  ];
}

/** The same in a line; other versions, and lines of their own, follow below. */
function factOf({ label, points = [], texts: [first = "", ...others] }: Labelled): FileChild[] {
  if (points.length) {
    return [
      line(label, first),
      ...points.map(point),
      ...others.flatMap((one) => texts(one)),
    ];
  }
  const [start = "", ...rest] = first.split("\n");
  return [
    line(label, start),
    ...(rest.length ? texts(rest.join("\n")) : []),
    ...others.flatMap((one) => texts(`${ANOTHER}${one}`)),
  ];
}

function tableBlock(table: Table, { level, isLying }: Place): FileChild[] {
  const isEmpty = table.rows.length === 0 && table.none !== undefined;
  return [
    ...(table.title === undefined ? [] : [heading(table.title, level)]),
    ...(isEmpty ? texts(table.none ?? "", "Quiet") : [tableOf(table, isLying)]),
  ];
}

/** "23 November 2026": a file says no more of when its record was last changed. */
function day(iso: string): string {
  return new Date(iso).toLocaleDateString("en-GB", { dateStyle: "long" });
}

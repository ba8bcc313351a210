/** A document as a small tree of blocks, before it is set on a page or in Word. Pure. */
import type { Labelled } from "../report/shape.ts";

export type Block = Part | Text | Fact | Fields | Table | Picture | Boxes | Lines;

/** A heading and what stands under it; how deep it lies says how large it is. */
export interface Part {
  is: "part";
  heading: string;
  /** It has pages of its own that lie on their side: a part of the first level alone. */
  wide?: true;
  blocks: Block[];
}

/** What people or the guide wrote; lines stay lines. */
export interface Text {
  is: "text";
  text: string;
  /** Words of the guide; or words of ours that stand where nothing else does. */
  tone?: "quoted" | "quiet";
}

/** One line: what it is about, and what it says. */
export interface Fact {
  is: "fact";
  label: string;
  text: string;
}

/** Headings, and what is recorded under each. */
export interface Fields {
  is: "fields";
  fields: Labelled[];
  /** Short texts: each stands on one line with its heading. */
  inLine?: true;
}

/** A text, a number, or the versions of a text that several tabs wrote at once. */
export type Cell = string | number | readonly string[];

export interface Column {
  id: string;
  heading: string;
  /** A second line of the heading, smaller, where there is room for one. */
  note?: string;
  /** How wide it wants to be: a share of what all columns of the table want. */
  width: number;
  /** It says what the row is about. */
  names?: true;
  /** Its few letters stay on one line. */
  unbroken?: true;
}

export interface Row {
  /** By the id of a column; a column without a cell is empty. */
  cells: { [column: string]: Cell };
  /** Set apart from the rows around it. */
  strong?: boolean;
  /** Lines below the cells, as wide as all of them. */
  under?: string[];
  /** The cells in which somebody answers, by the id of a column. */
  asks?: { [column: string]: Ask };
}

/** A place of a form in which somebody answers. A file that comes back is read by it. */
export interface Ask {
  item: string;
  field: string;
  /** What a tick in the box records; absent where a text is written. */
  ticked?: true | number;
  /** What and where it is, in words. */
  name: string;
}

export interface Table {
  is: "table";
  /** What a table is called, where the headings are a way to find it. */
  title?: string;
  columns: Column[];
  rows: Row[];
  /** What stands there in place of a table without rows. */
  none?: string;
}

/** A plot of marks on a scale, which is read as a table too. */
export interface Picture {
  is: "picture";
  /** The heading over the names of what is marked. */
  of: string;
  /** From left to right. */
  scale: { at: number; name: string }[];
  /** The heading over the words for the marks. */
  words: string;
  marks: { name: string; at: number | undefined; words: string; strong: boolean }[];
}

/** Sentences with a box to tick. */
export interface Boxes {
  is: "boxes";
  boxes: { text: string; ask: Ask }[];
}

/** Empty lines to write on. */
export interface Lines {
  is: "lines";
  count: number;
  ask: Ask;
}

/** What stands before the first part. */
export interface Front {
  title: string;
  below?: string | undefined;
  /** What the document is, in sentences. */
  about: string[];
  facts: { label: string; text: string }[];
  /** When what it shows was last changed. ISO 8601. */
  changed?: string;
  /** What was left out on purpose, in sentences. */
  leftOut: string[];
}

export interface Document {
  /** What programs show of the file: its title, and what it is about. */
  name: string;
  subject: string;
  front: Front;
  parts: Part[];
  /** What the file says of itself to programs: a name, and a text. */
  properties?: { [name: string]: string };
  /** Short enough to be read in one go: parts follow each other, and nothing lists them. */
  short?: true;
}

export function part(heading: string, ...blocks: Block[]): Part {
  return { is: "part", heading, blocks };
}

export function text(words: string, tone?: Text["tone"]): Text {
  return { is: "text", text: words, ...(tone ? { tone } : {}) };
}

export function fields(found: Labelled[]): Fields {
  return { is: "fields", fields: found };
}

/** Short texts behind their headings. */
export function facts(found: Labelled[]): Fields {
  return { is: "fields", fields: found, inLine: true };
}

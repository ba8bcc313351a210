/**
 * What somebody answered in a form, found by the keys of its places; where a program has dropped
 * them, by the words the form itself says there. Never by counting. Pure.
 */
import type { Ask } from "../../export/document/blocks.ts";
import { type Asked, type AskedRow, plain } from "./asked.ts";
import { holdsHint } from "./hints.ts";
import type { Line } from "./lines.ts";
import { apart, isBoxCell, textOf, together } from "./cells.ts";
import { quoted, ticksIn } from "./ticks.ts";

/** Something in the form that was not read, or is to be looked at. */
export interface Doubt {
  place: string;
  what: string;
}

export interface Answered {
  /** What is written, line by line, as it stands. */
  texts: Map<Ask, string[]>;
  /** The boxes that are ticked. */
  ticked: Set<Ask>;
  /** The places that were found, answered or not. */
  found: Set<Ask>;
  doubts: Doubt[];
}

export function answered(lines: Line[], asked: Asked): Answered {
  const reading = new Reading(asked, lines.some(({ isHeading }) => isHeading));
  for (const part of apart(lines)) {
    if ("row" in part) reading.row(part.row);
    else reading.line(part.line);
  }
  return reading.answered;
}

class Reading {
  readonly answered: Answered = {
    texts: new Map(),
    ticked: new Set(),
    found: new Set(),
    doubts: [],
  };
  readonly #asked: Asked;
  /** Whether the program kept which lines are headings. */
  readonly #hasHeadings: boolean;
  #part = "";
  #heading = "";
  /** What is being written at this place. */
  #now: Ask | undefined;

  constructor(asked: Asked, hasHeadings: boolean) {
    this.#asked = asked;
    this.#hasHeadings = hasHeadings;
  }

  line(line: Line): void {
    if (line.isContents) return;
    const text = plain(line.text);
    const boxes = this.#boxesOf(line, text);
    const own = this.#asked.find(line.keys, isText);
    this.#others(line, own ?? boxes[0] ?? this.#now);
    if (boxes.length > 0) return this.#ticks(boxes, line, text);
    if (own) return this.#write(own, line);
    if (text && this.#asked.isFixed(text)) {
      if (line.isHeading || !this.#hasHeadings) this.#goTo(text);
      return;
    }
    if (this.#now) return this.#write(this.#now, line);
    if (text) this.#stray(line.text);
  }

  row(cells: Line[][]): void {
    this.#now = undefined;
    const row = this.#rowOf(cells);
    const left: Line[][] = [];
    for (const lines of cells) {
      const keys = lines.flatMap((
        line,
      ) => [...line.keys, ...line.boxes.flatMap((box) => box.keys)]);
      const box = this.#asked.find(keys, isBox);
      const own = this.#asked.find(keys, isText);
      if (!box && !own) {
        left.push(lines);
        continue;
      }
      for (const line of lines) this.#others(line, box ?? own);
      if (box) this.#ticks([box], together(lines), plain(textOf(lines)));
      else for (const line of lines) this.#write(own!, line);
    }
    const signs = left.filter(isBoxCell);
    for (const lines of left) {
      const text = plain(textOf(lines));
      for (const line of lines) this.#others(line, undefined);
      const isBoxed = lines.some(({ boxes }) => boxes.length > 0);
      if (!text && !isBoxed) continue;
      if (this.#asked.isFixed(text) && !isBoxed) continue;
      const [box, note] = [this.#free(row, isBox), this.#free(row, isText)];
      if (box && signs.length === 1 && signs[0] === lines) {
        this.#ticks([box], together(lines), text);
      } else if (row?.text && text.startsWith(row.text)) this.#stray(text.slice(row.text.length));
      else if (note && signs.length < 2) { for (const line of lines) this.#write(note, line); }
      else this.#stray(textOf(lines));
    }
  }

  /** The row of prompts that these cells are, by its number. */
  #rowOf(cells: Line[][]): AskedRow | undefined {
    const number = cells.map((lines) => plain(textOf(lines))).find((one) =>
      this.#asked.rows.has(one)
    );
    return this.#asked.rows.get(number ?? "");
  }

  #free(row: AskedRow | undefined, holds: (ask: Ask) => boolean): Ask | undefined {
    const ask = row?.asks.find(holds);
    return ask && !this.answered.found.has(ask) ? ask : undefined;
  }

  #goTo(heading: string): void {
    if (this.#asked.isAbove(heading)) [this.#part, this.#heading] = [heading, ""];
    else this.#heading = heading;
    this.#now = this.#asked.under(this.#part, this.#heading);
    if (this.#now) this.answered.found.add(this.#now);
  }

  /** The boxes of a line, by their keys; by the words beside the box where there are none. */
  #boxesOf(line: Line, text: string): Ask[] {
    const keyed = [...line.boxes.map(({ keys }) => keys), line.keys].flatMap((keys) =>
      this.#asked.find(keys, isBox) ?? []
    );
    if (keyed.length > 0) return [...new Set(keyed)];
    return this.#asked.boxesUnder(this.#part, this.#heading).filter((ask) =>
      text.includes(this.#asked.labels.get(ask)!)
    );
  }

  #ticks(boxes: Ask[], line: Line, text: string): void {
    for (const ask of boxes) this.answered.found.add(ask);
    const [first] = boxes as [Ask];
    const { isTicked, doubts } = ticksIn(
      line,
      text,
      boxes.map((ask) => this.#asked.labels.get(ask)),
    );
    for (const what of doubts) this.#doubt(first, what);
    if (isTicked) this.answered.ticked.add(first);
  }

  #write(ask: Ask, line: Line): void {
    const { texts, found } = this.answered;
    found.add(ask);
    this.#now = ask;
    const { known, maybe } = line.hints;
    const written = line.text + line.boxes.map(({ sign }) => sign).join("");
    if (written.trim() && (known || maybe || holdsHint(written))) {
      this.#doubt(
        ask,
        `Words that Word shows in an empty place may stand in the answer “${
          quoted(written)
        }”. Look at it.`,
      );
    }
    const before = texts.get(ask);
    if (before) before.push(written);
    else texts.set(ask, [written]);
  }

  #others(line: Line, ask: Ask | undefined): void {
    for (const other of line.others) {
      this.answered.doubts.push({
        place: ask?.name ?? this.#where(),
        what: `There is ${other}. It was not read.`,
      });
    }
  }

  #stray(text: string): void {
    this.answered.doubts.push({
      place: this.#where(),
      what: `“${quoted(text)}” stands in no place for an answer, and was not read.`,
    });
  }

  #doubt({ name }: Ask, what: string): void {
    this.answered.doubts.push({ place: name, what });
  }

  #where(): string {
    return [this.#part, this.#heading].filter(Boolean).join(", ") || "At the start";
  }
}

function isText({ ticked }: Ask): boolean {
  return ticked === undefined;
}

function isBox({ ticked }: Ask): boolean {
  return ticked !== undefined;
}

/** What a form asks, and how each place of it is found again. Pure. */
import type { Ask, Block, Document, Row, Table } from "../../export/document/blocks.ts";
import { aliasOf, bookmarkOf, tagOf } from "../../export/document/keys.ts";
import type { Key } from "./lines.ts";

/** A row of prompts: its number, and what is asked beside it. */
export interface AskedRow {
  /** What the form itself says in the row. */
  text: string;
  asks: Ask[];
}

export class Asked {
  readonly asks: Ask[] = [];
  readonly #fixed = new Set<string>();
  /** What stands beside a box. */
  readonly labels = new Map<Ask, string>();
  /** By the number in the row. */
  readonly rows = new Map<string, AskedRow>();
  /** What is written under a heading, by it and the one above it. */
  readonly #under = new Map<string, Ask>();
  /** Boxes under a heading. */
  readonly #boxes = new Map<string, Ask[]>();
  /** Headings that have others below them. */
  readonly #above = new Set<string>();
  readonly #by: { [by in Key["by"]]: Map<string, Ask | undefined> } = {
    tag: new Map(),
    alias: new Map(),
    bookmark: new Map(),
  };

  /** What begins so is ours too. */
  readonly #source: string;

  /** @param source what its words about the source begin with. */
  constructor(form: Document, source: string) {
    this.#source = plain(source);
    const { title, below = "", about, facts } = form.front;
    for (const text of [title, below, ...about, "Contents", "Source"]) this.#say(text);
    for (const { label, text } of facts) this.#say(`${label}: ${text}`);
    for (const part of form.parts) this.#block(part, []);
  }

  /** The first place that one of the keys names. */
  find(keys: Key[], holds: (ask: Ask) => boolean): Ask | undefined {
    for (const by of ["tag", "alias", "bookmark"] as const) {
      for (const key of keys) {
        const found = key.by === by ? this.#by[by].get(key.name) : undefined;
        if (found && holds(found)) return found;
      }
    }
    return undefined;
  }

  /** Whether the form itself says so, and nobody wrote it. */
  isFixed(text: string): boolean {
    return this.#fixed.has(text) || text.startsWith(this.#source);
  }

  isAbove(heading: string): boolean {
    return this.#above.has(plain(heading));
  }

  /** What is written under this heading of that part. */
  under(part: string, heading: string): Ask | undefined {
    return this.#under.get(placeOf(part, heading));
  }

  boxesUnder(part: string, heading: string): Ask[] {
    return this.#boxes.get(placeOf(part, heading)) ?? [];
  }

  #block(block: Block, headings: string[]): void {
    const [part = "", heading = ""] = headings.slice(-2);
    const here = headings.length < 2 ? placeOf(heading || part, "") : placeOf(part, heading);
    switch (block.is) {
      case "part": {
        this.#say(block.heading);
        if (block.blocks.some((one) => one.is === "part")) this.#above.add(plain(block.heading));
        for (const one of block.blocks) this.#block(one, [...headings, block.heading]);
        return;
      }
      case "text":
        return this.#say(block.text);
      case "table":
        return this.#table(block);
      case "lines":
        this.#add(block.ask);
        this.#under.set(here, block.ask);
        return;
      case "boxes": {
        for (const { ask, text } of block.boxes) {
          this.#add(ask);
          this.#say(text);
          this.labels.set(ask, plain(text));
        }
        const own = this.#above.has(plain(heading)) ? placeOf(heading, "") : here;
        this.#boxes.set(own, block.boxes.map(({ ask }) => ask));
      }
    }
  }

  #table({ columns, rows }: Table): void {
    for (const { heading } of columns) this.#say(heading);
    for (const row of rows) this.#row(row);
  }

  #row({ cells, asks = {} }: Row): void {
    const own = Object.entries(cells).filter(([column]) => !asks[column]).map(([, text]) =>
      String(text)
    );
    for (const text of own) this.#say(text);
    const found = Object.values(asks);
    for (const ask of found) this.#add(ask);
    const [number = "", text = ""] = own;
    this.rows.set(plain(number), { text: plain(text), asks: found });
  }

  #say(text: string): void {
    for (const line of text.split("\n")) this.#fixed.add(plain(line));
  }

  #add(ask: Ask): void {
    this.asks.push(ask);
    const names = { tag: tagOf(ask), alias: aliasOf(ask), bookmark: bookmarkOf(ask) };
    for (const by of ["tag", "alias", "bookmark"] as const) {
      // A name that two places share says nothing.
      const isTaken = this.#by[by].has(names[by]);
      this.#by[by].set(names[by], isTaken ? undefined : ask);
    }
  }
}

/** A text as it is compared: programs put other spaces between words. */
export function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function placeOf(part: string, heading: string): string {
  return `${plain(part)}\n${plain(heading)}`;
}

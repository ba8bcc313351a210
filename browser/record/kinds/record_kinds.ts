/**
 * The kinds of record a file or the store may hold, from the one table of them.
 *
 * A record that does not say its kind is of the first, a person's own: so were all of them once.
 */
import table from "./record_kinds.json" with { type: "json" };

export type KindOfRecord = "record" | "exercise" | "contribution";

/** What a file may be at most, so that no file can hold the page up. */
export interface Limits {
  /** Of the whole file. */
  bytes: number;
  /** Values, counted before any is read: each takes time to check, however short it is. */
  parts: number;
  /** Objects within objects: the format needs 5; far more would exhaust the browser. */
  depth: number;
}

export interface RecordKind {
  id: KindOfRecord;
  /** What one is, and what several are called where they are listed. */
  what: string;
  many: string;
  /** The kind of what it belongs to: it names that one in `of`, and goes with it. */
  of?: KindOfRecord;
  /** What marks a file as one that holds it. */
  format: string;
  limits: Limits;
  /** The fields that its line in a list shows, of whatever item. */
  line: string[];
}

export const RECORD_KINDS = table.kinds as RecordKind[];

/** A record of one's own. */
export const RECORD: KindOfRecord = "record";

/** What the table says of a kind; one that it does not have is treated as a record. */
export function recordKind(id: string): RecordKind {
  return RECORD_KINDS.find((one) => one.id === id) ?? recordKind(RECORD);
}

/** The kind that a record, its row or its file says it is of. This release may not know it. */
export function kindOf({ kind }: { kind?: unknown }): string {
  return typeof kind === "string" ? kind : RECORD;
}

/** Whether it goes with what it names in `of`. */
export function belongs(one: { kind?: unknown }): boolean {
  return recordKind(kindOf(one)).of !== undefined;
}

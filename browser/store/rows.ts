/** The rows the database holds, and the connection to it. */
import type { DBSchema, IDBPDatabase } from "idb";
import type { Particulars } from "../record/record.ts";

/**
 * A record's row. A deleted record keeps its row and answers, so that it can come back.
 * `copied` is when it was last exported or imported; `archived` when it was put aside.
 */
export type RecordRow = Particulars & { deleted?: string; copied?: string; archived?: string };

/** One version of one field of one item of one record. */
export interface AnswerRow {
  record: string;
  item: string;
  field: string;
  version: string;
  value: unknown;
  changed: string;
}

/** The file that the copy of a record is kept in, by this browser alone: it stands in no record. */
export interface KeptCopyRow {
  record: string;
  /** A name of its own for each time that a file is chosen. */
  link: string;
  file: FileSystemFileHandle;
  /** The fingerprints of what the file may hold and be ours: a kill can come before or after a write. */
  ours: string[];
  /** The fingerprint of what the record said when the first of these was written, and when that was. */
  content?: string;
  at?: string;
}

export interface Stores extends DBSchema {
  records: {
    key: string;
    value: RecordRow;
    /** Of those rows that say a kind, and that belong to something. */
    indexes: { kind: string; of: string };
  };
  answers: {
    key: [record: string, item: string, field: string, version: string];
    value: AnswerRow;
    /** When each row of a record was written. */
    indexes: { changed: [record: string, changed: string] };
  };
  settings: { key: string; value: unknown };
  copies: { key: string; value: KeptCopyRow };
}

/** The keys of all answers of a record: a key begins with its record. */
export function answersOf(record: string): IDBKeyRange {
  return IDBKeyRange.bound([record], [record, []]);
}

export type Connection = IDBPDatabase<Stores>;

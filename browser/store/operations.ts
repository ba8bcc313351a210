/** Everything the pages do with the database, by name: one list for both ways to reach it. */
import { putAnswer, readAnswer } from "./answers.ts";
import { eraseRecord, eraseRecords } from "./erase.ts";
import { putExample } from "./example.ts";
import { keepForNewTabs, keepInTab } from "./current.ts";
import type { Connection } from "./database.ts";
import { importRecord, keepImport, lastImport, undoImport } from "./import.ts";
import { readCurrent } from "./opening.ts";
import { askToPersist } from "./persistence.ts";
import {
  addRecord,
  archiveRecord,
  deleteRecord,
  hasRecord,
  listRecords,
  namesInUse,
  noteCopy,
  readRecord,
  readStored,
  renameRecord,
  restoreRecord,
  unarchiveRecord,
} from "./records.ts";
import type { Unfinished } from "./unfinished.ts";

export const operations = {
  putAnswer,
  readAnswer,
  readStored,
  readRecord,
  readCurrent,
  hasRecord,
  listRecords,
  namesInUse,
  addRecord,
  renameRecord,
  deleteRecord,
  restoreRecord,
  archiveRecord,
  unarchiveRecord,
  eraseRecord,
  eraseRecords,
  putExample,
  noteCopy,
  importRecord,
  undoImport,
  keepImport,
  lastImport,
  keepInTab,
  keepForNewTabs,
  askToPersist,
};

type Operations = typeof operations;

export type Operation = keyof Operations;

/** What an operation is given, beside the connection. */
export type Given<O extends Operation> = Operations[O] extends
  (connection: Connection, ...given: infer G) => unknown ? G : never;

/** What an operation gives back. Plain data, so that it can cross from one page to another. */
export type Result<O extends Operation> = Awaited<ReturnType<Operations[O]>>;

/** What was written: one field of a record, or (no item) the record as a whole. */
export interface News {
  record: string;
  /** The records that were erased for good, if any. */
  erased?: string[];
  item?: string;
  field?: string;
}

/**
 * The way from a page to the database.
 *
 * Events: `lost` (the browser or another tab took the connection), `upgraded` (lost to a newer
 * release), `free` (a connection that was held up came after all), `news` (a CustomEvent with the
 * News of another tab).
 */
export interface Store extends EventTarget {
  /** Whether an operation starts at once. */
  readonly isOpen: boolean;

  /** @throws {StoreProblem} when the browser does not give the database. */
  open(): Promise<unknown>;

  /** The page goes away: keep for the next page what is not known to be stored. */
  leave(unfinished: Unfinished): void;

  /**
   * Do one thing; where the store is open, within this call. Other tabs are told of it.
   *
   * @throws {StoreProblem} when it could not be done.
   */
  run<O extends Operation>(operation: O, ...given: Given<O>): Promise<Result<O>>;
}

type Tell = { [O in Operation]?: (given: Given<O>, result: Result<O>) => News };

const TELL: Tell = {
  putAnswer: ([{ record, item, field }]) => ({ record, item, field }),
  addRecord: (_, { id }) => ({ record: id }),
  renameRecord: ([id]) => ({ record: id }),
  deleteRecord: ([id]) => ({ record: id }),
  restoreRecord: ([id]) => ({ record: id }),
  archiveRecord: ([id]) => ({ record: id }),
  unarchiveRecord: ([id]) => ({ record: id }),
  eraseRecord: ([id]) => ({ record: id, erased: [id] }),
  eraseRecords: (_, erased) => ({ record: "", erased }),
  importRecord: (_, { id }) => ({ record: id }),
  undoImport: (_, { undone }) => ({ record: undone }),
};

/** What other tabs are to be told of an operation that was done, if anything. */
export function newsOf<O extends Operation>(
  operation: O,
  given: Given<O>,
  result: Result<O>,
): News | undefined {
  return TELL[operation]?.(given, result);
}

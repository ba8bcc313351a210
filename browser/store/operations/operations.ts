/** Everything the pages do with the database, by name: one list for both ways to reach it. */
import { putAnswer, readAnswer } from "./answers.ts";
import { eraseRecord, eraseRecords } from "./erase.ts";
import { putExample } from "./example.ts";
import { keepForNewTabs, keepInTab } from "./current.ts";
import { editMark } from "./edited.ts";
import type { Connection } from "../rows.ts";
import { importRecord, keepImport, lastImport, undoImport } from "./import.ts";
import { listLines, listRecords, namesInUse } from "./list.ts";
import { readCurrent } from "./opening.ts";
import type { News } from "../news.ts";
import { askToPersist } from "./persistence.ts";
import {
  addRecord,
  archiveRecord,
  deleteRecord,
  hasRecord,
  noteCopy,
  readRecord,
  readStored,
  renameRecord,
  restoreRecord,
  unarchiveRecord,
} from "./records.ts";
import { countUnreadable, keepUnfinished } from "./unfinished.ts";

export const operations = {
  putAnswer,
  readAnswer,
  readStored,
  readRecord,
  readCurrent,
  hasRecord,
  namesInUse,
  listRecords,
  listLines,
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
  editMark,
  importRecord,
  undoImport,
  keepImport,
  lastImport,
  keepInTab,
  keepForNewTabs,
  askToPersist,
  countUnreadable,
};

export type Operations = typeof operations;

export type Operation = keyof Operations;

/** What an operation is given, beside the connection. */
export type Given<O extends Operation> = Operations[O] extends
  (connection: Connection, ...given: infer G) => unknown ? G : never;

/** What an operation gives back. Plain data, so that it can cross from one page to another. */
export type Result<O extends Operation> = Awaited<ReturnType<Operations[O]>>;

type Tell = { [O in Operation]?: (given: Given<O>, result: Result<O>) => News };

const TELL: Tell = {
  putAnswer: ([{ record, item, field }]) => ({ record, item, field }),
  addRecord: (_, { id }) => ({ record: id }),
  renameRecord: ([id]) => ({ record: id }),
  deleteRecord: ([id]) => ({ record: id }),
  restoreRecord: ([id]) => ({ record: id }),
  archiveRecord: ([id]) => ({ record: id }),
  unarchiveRecord: ([id]) => ({ record: id }),
  eraseRecord: ([id], erased) => ({ record: id, erased }),
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

/** What a database is handed by whoever makes it, so that it knows none of its uses. */
export const work = { operations, newsOf, keepUnfinished };

export type Work = typeof work;

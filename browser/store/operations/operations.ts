/**
 * Everything the pages do with the database, by name: one list for both ways to reach it.
 *
 * The storage page has them all. A page's own script brings those in `common.ts`; who needs another
 * hands it to the store (`learn`): most pages never list, import or erase a record.
 */
import { putAnswer, readAnswer } from "./answers.ts";
import { eraseRecord, eraseRecords } from "./erase.ts";
import { putExample } from "./example.ts";
import { keepForNewTabs, keepInTab } from "./current.ts";
import { editMark } from "./edited.ts";
import { importRecord, undoImport } from "./import.ts";
import {
  forgetKeptCopy,
  keepCopy,
  listKeptCopies,
  noteKeptCopy,
  readKeptCopy,
} from "./kept_copy.ts";
import { keepImport, lastImport } from "./last_import.ts";
import { listLines, listRecords, namesInUse } from "./list.ts";
import { readCurrent } from "./opening.ts";
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
import { countUnreadable } from "./unfinished.ts";

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
  keepCopy,
  noteKeptCopy,
  readKeptCopy,
  listKeptCopies,
  forgetKeptCopy,
  importRecord,
  undoImport,
  keepImport,
  lastImport,
  keepInTab,
  keepForNewTabs,
  askToPersist,
  countUnreadable,
};

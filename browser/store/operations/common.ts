/** What every page may do with the database; the rest comes with those who need it (`learn`). */
import { putAnswer, readAnswer } from "./answers.ts";
import { keepForNewTabs, keepInTab } from "./current.ts";
import { editMark } from "./edited.ts";
import { keepImport, lastImport } from "./last_import.ts";
import { readCurrent } from "./opening.ts";
import { askToPersist } from "./persistence.ts";
import {
  addRecord,
  hasRecord,
  noteCopy,
  readRecord,
  readStored,
  renameRecord,
  restoreRecord,
} from "./records.ts";
import { newsOf } from "./told.ts";
import type { Work } from "./types.ts";
import { countUnreadable, keepUnfinished } from "./unfinished.ts";

/** What the database of a page is handed. */
export const workOfPages: Work = {
  operations: {
    putAnswer,
    readAnswer,
    readStored,
    readRecord,
    readCurrent,
    hasRecord,
    addRecord,
    renameRecord,
    restoreRecord,
    noteCopy,
    editMark,
    keepImport,
    lastImport,
    keepInTab,
    keepForNewTabs,
    askToPersist,
    countUnreadable,
  },
  newsOf,
  keepUnfinished,
};

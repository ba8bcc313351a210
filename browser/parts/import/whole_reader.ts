/** The script that reads files: what it can do, and what it does with the database. */
import { putExample } from "../../store/operations/example.ts";
import { importRecord, undoImport } from "../../store/operations/import.ts";
import { namesInUse } from "../../store/operations/list.ts";
import { formOf } from "../../export/document/form.ts";
import { answersFile } from "./answers_file.ts";
import { openExample } from "./example.ts";
import { importFile } from "./import_file.ts";
import { openCopyFile } from "./open_copy_file.ts";
import { readOther, readPerson } from "./person_file.ts";
import { previewDialog } from "./preview_dialog.ts";
import type { Reader } from "./reader.ts";
import { undoLast } from "./undo_last.ts";

export const WHOLE_READER: Reader = {
  importFile,
  previewDialog,
  undoLast,
  openExample,
  readPerson,
  readOther,
  answersFile,
  openCopyFile,
  formOf,
  operations: { importRecord, namesInUse, putExample, undoImport },
};

/** The script that reads files: what it can do, and what it does with the database. */
import { readFile } from "../../record/file/read_and_write.ts";
import { putExample } from "../../store/operations/example.ts";
import { importRecord, undoImport } from "../../store/operations/import.ts";
import { namesInUse } from "../../store/operations/list.ts";
import { importFile } from "./import_file.ts";
import type { Reader } from "./reader.ts";

export const WHOLE_READER: Reader = {
  importFile,
  readFile,
  operations: { importRecord, namesInUse, putExample, undoImport },
};

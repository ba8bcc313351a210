/**
 * How a page and the script that reads files meet. Checking a file takes much code and is seldom
 * asked for, so pages load it when somebody is about to choose one.
 */
import { FileRefused } from "../../record/file/refused.ts";
import type { Operations } from "../../store/operations/types.ts";
import { LateScript } from "../shared/late_script.ts";
import type { Page } from "../shared/component.ts";
import type { answersFile } from "./answers_file.ts";
import type { openExample } from "./example.ts";
import type { importFile } from "./import_file.ts";
import type { formOf } from "../../export/document/form.ts";
import type { openCopyFile } from "./open_copy_file.ts";
import type { readOther, readPerson } from "./person_file.ts";
import type { previewDialog } from "./preview_dialog.ts";
import type { undoLast } from "./undo_last.ts";

/** What that script can do. */
export interface Reader {
  importFile: typeof importFile;
  previewDialog: typeof previewDialog;
  undoLast: typeof undoLast;
  openExample: typeof openExample;
  readPerson: typeof readPerson;
  readOther: typeof readOther;
  answersFile: typeof answersFile;
  openCopyFile: typeof openCopyFile;
  /** The form that is read back when somebody has filled it in. */
  formOf: typeof formOf;
  /** What it does with the database: the store of the page has to learn it. */
  operations: Pick<Operations, "importRecord" | "namesInUse" | "putExample" | "undoImport">;
}

export const READER = new LateScript<Reader>("reader");

/**
 * The reader, whose operations the page's store has learnt; its script is loaded unless it is there.
 *
 * @throws {FileRefused} when it cannot be loaded; it can be tried again.
 */
export async function loadReader({ session, scripts }: Page): Promise<Reader> {
  const found = await READER.load(scripts).catch((error) => {
    console.error(error);
    throw new FileRefused("A part of this site did not load. Reload the page and try again.");
  });
  session.store.learn(found.operations);
  return found;
}

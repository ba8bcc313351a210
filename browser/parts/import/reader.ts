/**
 * How a page and the script that reads files meet. Checking a file takes much code and is seldom
 * asked for, so pages load it when somebody is about to choose one.
 */
import type { readFile } from "../../record/file/read_and_write.ts";
import { FileRefused } from "../../record/file/refused.ts";
import type { Operations } from "../../store/operations/types.ts";
import { loadScript } from "../shared/load_script.ts";
import type { Page } from "../shared/component.ts";
import type { importFile } from "./import_file.ts";

/** What that script can do. */
export interface Reader {
  importFile: typeof importFile;
  readFile: typeof readFile;
  /** What it does with the database: the store of the page has to learn it. */
  operations: Pick<Operations, "importRecord" | "namesInUse" | "putExample" | "undoImport">;
}

/** A symbol, so that nothing else in the page can have the name. */
const READER = Symbol.for("a-closer-look.reader");
type Holder = { [READER]?: Reader };

/** Called by that script, once it runs. */
export function offerReader(reader: Reader): void {
  (globalThis as Holder)[READER] = reader;
}

/**
 * The reader, whose operations the page's store has learnt; its script is loaded unless it is there.
 *
 * @throws {FileRefused} when it cannot be loaded; it can be tried again.
 */
export async function loadReader({ session, scripts }: Page): Promise<Reader> {
  const address = new URL("reader.js", scripts).href;
  const found = await loadScript(address, () => (globalThis as Holder)[READER]).catch((error) => {
    console.error(error);
    throw new FileRefused("A part of this site did not load. Reload the page and try again.");
  });
  session.store.learn(found.operations);
  return found;
}

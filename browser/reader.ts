/** Reads files: a script of its own, loaded when somebody is about to choose a file. */
import { importFile } from "./parts/import/import_file.ts";
import { offerReader } from "./parts/import/reader.ts";
import { readFile } from "./record/file/read_and_write.ts";

offerReader({ importFile, readFile });

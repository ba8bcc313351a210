/** Reads files: a script of its own, loaded when somebody is about to choose a file. */
import { READER } from "./parts/import/reader.ts";
import { WHOLE_READER } from "./parts/import/whole_reader.ts";

READER.offer(WHOLE_READER);

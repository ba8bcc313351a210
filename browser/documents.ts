/** Makes files of a record: a script of its own, loaded when somebody first asks for one. */
import { ALL_DOCUMENTS } from "./parts/export/all_documents.ts";
import { DOCUMENTS } from "./parts/export/documents.ts";

DOCUMENTS.offer(ALL_DOCUMENTS);

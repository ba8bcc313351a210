/** What makes files of a record but the copy: a script of its own, loaded with the first of them. */
import { LateScript } from "../shared/late_script.ts";
import type { Documents } from "./all_documents.ts";

export const DOCUMENTS = new LateScript<Documents>("documents");

/** A note of unfinished edits, as local storage holds it. */
import type { Edit } from "./answers.ts";
import type { RecordRow } from "../rows.ts";

/** Edits of a record, and its own row. */
export interface Unfinished {
  row: RecordRow;
  /** Whether the record is to be made with them; otherwise, where it is gone, it was erased. */
  isNew: boolean;
  edits: (Edit & { replaces: string[] })[];
}

/** Whether what local storage held is such a note: anything may have written there. */
export function isNote(found: unknown): found is Unfinished {
  const { row, isNew, edits } = parts(found);
  const { id, name, created, changed, framework } = parts(row);
  const { id: guide, edition } = parts(framework);
  return areTexts(id, name, created, changed, guide, edition) && typeof isNew === "boolean" &&
    Array.isArray(edits) && edits.every((edit) => isEdit(edit, id));
}

function isEdit(found: unknown, of: unknown): boolean {
  const { record, item, field, rows, replaces } = parts(found);
  return record === of && areTexts(item, field) && Array.isArray(rows) &&
    rows.every((row) => {
      const { record, item: at, field: name, version, changed } = parts(row);
      return record === of && at === item && name === field && areTexts(version, changed);
    }) && Array.isArray(replaces) && areTexts(...replaces);
}

function parts(found: unknown): { [part: string]: unknown } {
  return Object(found) as { [part: string]: unknown };
}

function areTexts(...found: unknown[]): boolean {
  return found.every((one) => typeof one === "string");
}

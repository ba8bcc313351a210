/**
 * Edits whose writing was still under way when their page went away. While another tab writes, as
 * in a long import, the browser has not begun on them, and drops them with their page.
 *
 * Kept for that moment in local storage, which is written within the event, and written to the
 * database by the next page. Doing so twice does no harm: each row has a name of its own.
 */
import { type Edit, putAnswer } from "./answers.ts";
import type { Connection, RecordRow } from "../rows.ts";
import { hasRecord } from "./records.ts";

/** A record's own row, and those edits of it. */
export interface Unfinished {
  row: RecordRow;
  edits: (Omit<Edit, "replaces"> & { replaces: string[] })[];
}

const KEY = "a-closer-look.unfinished";

/** Keep the edits of a page that goes away. */
export function keepUnfinished(unfinished: Unfinished): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...kept(), unfinished]));
  } catch {
    // No room, or no storage: what the browser finishes by itself is all there is.
  }
}

/** Write what earlier pages could not finish. */
export async function finish(connection: Connection): Promise<void> {
  const all = kept();
  if (!all.length) return;
  for (const { row, edits } of all) {
    const first = await hasRecord(connection, row.id) ? undefined : row;
    for (const edit of edits) await putAnswer(connection, edit, first);
  }
  localStorage.removeItem(KEY);
}

/** Forget what earlier pages could not finish. */
export function forgetUnfinished(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // No storage: nothing is kept.
  }
}

function kept(): Unfinished[] {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

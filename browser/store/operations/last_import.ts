/** The last import: whether it can be undone. */
import type { GuideEdition } from "../../record/record.ts";
import type { Connection, RecordRow } from "../rows.ts";

/** The last import, as undoing it needs it. */
export interface Imported {
  /** The record as it was brought in, without its answers. */
  record: RecordRow;
  /** How many answers came with it. */
  answers: number;
  /** The record that was open before, if it was stored. */
  openBefore?: string;
  /**
   * The record it took the place of, and the id and the name that the copy kept of that one got.
   * An import by an earlier release has no name.
   */
  replaced?: { record: RecordRow; copy: string; name?: string };
}

/** The setting that holds the last import. By guide, as the current record is. */
export function importKey(guide: GuideEdition): string {
  return `imported:${guide.id}`;
}

/** The last import into this guide's records, or undefined where it is undone or kept. */
export async function lastImport(
  connection: Connection,
  guide: GuideEdition,
): Promise<Imported | undefined> {
  return await connection.get("settings", importKey(guide)) as Imported | undefined;
}

/** Keep the last import for good: it can no longer be undone. */
export async function keepImport(connection: Connection, guide: GuideEdition): Promise<void> {
  await connection.delete("settings", importKey(guide));
}

/** The record a page opens with. */
import type { GuideEdition } from "../../record/record.ts";
import { currentIds, keepInTab } from "./current.ts";
import type { Connection } from "../rows.ts";
import { readStored, type StoredRecord } from "./records.ts";
import { finish } from "./unfinished.ts";

/** This tab's own record, or the one last opened in any tab, which becomes this tab's; or none. */
export async function readCurrent(
  connection: Connection,
  guide: GuideEdition,
): Promise<StoredRecord | undefined> {
  await finish(connection).catch(() => {}); // Kept where it is, for the next page.
  for (const id of await currentIds(connection, guide)) {
    const stored = await readStored(connection, id, guide);
    if (stored?.row.framework.id !== guide.id) continue;
    keepInTab(connection, guide, stored.row.id);
    return stored;
  }
  return undefined;
}

/** Which record is open: in this tab, and for tabs opened later. */
import { isExample } from "../../record/example.ts";
import { kindOf, RECORD } from "../../record/kinds/record_kinds.ts";
import type { GuideEdition } from "../../record/record.ts";
import type { Connection } from "../rows.ts";

/** The setting for new tabs. By guide: two guides may share one browser storage. */
export function currentKey(guide: GuideEdition): string {
  return `current:${guide.id}`;
}

/** The ids to try, best first: this tab's own record, then the one last opened in any tab. */
export async function currentIds(connection: Connection, guide: GuideEdition): Promise<string[]> {
  const last = await connection.get("settings", currentKey(guide));
  return [tabStorage()?.getItem(tabKey(guide)), last].filter((id) => typeof id === "string");
}

/**
 * Make this the record of this tab; null for none. Kept where the database is, as some browsers
 * give each page a session storage of its own.
 */
export function keepInTab(_: Connection, guide: GuideEdition, id: string | null): void {
  try {
    if (id === null) tabStorage()?.removeItem(tabKey(guide));
    else tabStorage()?.setItem(tabKey(guide), id);
  } catch {
    // Full: the tab then follows the last record opened.
  }
}

/** Make this the record new tabs open with, unless it is deleted, the example, or of another kind. */
export async function keepForNewTabs(
  connection: Connection,
  guide: GuideEdition,
  id: string,
): Promise<void> {
  if (isExample({ id })) return;
  const row = await connection.get("records", id);
  if (row && !row.deleted && kindOf(row) === RECORD) {
    await connection.put("settings", id, currentKey(guide));
  }
}

function tabKey(guide: GuideEdition): string {
  return `a-closer-look.${currentKey(guide)}`;
}

/** Session storage, or undefined where the browser forbids even to look at it. */
function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

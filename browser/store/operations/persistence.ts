/** Asks the browser not to clear this site's data when it needs room. */
import type { Connection } from "../rows.ts";

/** The setting that holds when the browser was asked. */
export const ASKED = "asked-to-persist";

/** Ask, once in the life of this storage: some browsers put the question to the person. */
export async function askToPersist(connection: Connection): Promise<void> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (!storage?.persist) return; // Absent on a plain http intranet.
  try {
    if (await connection.get("settings", ASKED)) return;
    await connection.put("settings", new Date().toISOString(), ASKED);
    await storage.persist();
  } catch {
    // Only the asking failed.
  }
}

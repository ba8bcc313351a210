/** The way from this page to the database. */
import { Database } from "./database/database.ts";
import { workOfPages } from "./operations/common.ts";
import type { Store } from "./store.ts";

/**
 * Straight to the browser's database; where each page has its own, through the storage page.
 *
 * @param framed gives that way.
 * @throws whatever keeps it from coming.
 */
export async function storeOf(
  page: Pick<Location, "protocol" | "origin">,
  framed: () => Promise<Store>,
): Promise<Store> {
  if (hasOwnStorage(page)) return await framed();
  const database = new Database(workOfPages);
  // Asked for first, as it takes longest. Whoever needs it hears of what goes wrong.
  database.connect().catch(() => {});
  database.listen();
  return database;
}

/**
 * Whether no other page shares this page's storage. Firefox gives each file an origin of its own,
 * which has no name; in Chromium and WebKit all files are of the origin `file://`.
 */
export function hasOwnStorage(
  { protocol, origin }: Pick<Location, "protocol" | "origin">,
): boolean {
  return protocol === "file:" && origin === "null";
}

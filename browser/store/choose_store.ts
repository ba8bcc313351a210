/** The way from this page to the database. */
import { Database } from "./database/database.ts";
import { workOfPages } from "./operations/common.ts";
import { FramedStore } from "./frame/framed.ts";
import type { Store } from "./store.ts";

/**
 * Straight to the browser's database; where each page has its own, through the storage page.
 *
 * @param storagePage the address of the storage page.
 */
export function storeOf(page: Pick<Location, "protocol" | "origin">, storagePage: URL): Store {
  if (hasOwnStorage(page)) return framed(storagePage);
  const database = new Database(workOfPages);
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

function framed(storagePage: URL): Store {
  const element = document.createElement("iframe");
  element.hidden = true;
  element.title = "Storage";
  element.src = storagePage.href;
  document.body.append(element);
  return new FramedStore(element.contentWindow!);
}

/**
 * The script of the storage page, which Firefox needs on `file:`: there each page has a storage of
 * its own, so one page keeps the database and the others hold it in a hidden frame.
 *
 * It answers nobody on the web: there the pages share a storage, and a foreign site could frame it.
 */
import { Database } from "./store/database/database.ts";
import { work } from "./store/operations/work.ts";
import { hasOwnStorage } from "./store/choose_store.ts";
import { serve } from "./store/frame/serve.ts";

if (hasOwnStorage(location) && parent === top && parent !== globalThis.window) {
  const database = new Database(work);
  database.listen();
  serve(database, parent);
}

/** For tests: a tab of their own with a database, empty at first and gone afterwards. */
import "fake-indexeddb/auto";
import { work } from "../operations/work.ts";
import type { Connection } from "../rows.ts";
import { Database } from "./database.ts";

/** Use a database, which is deleted once that has come to its end, well or not. */
export async function withDatabase(use: (database: Database) => Promise<void>): Promise<void> {
  sessionStorage.clear();
  localStorage.clear();
  const database = new Database(work);
  try {
    await use(database);
  } finally {
    database.close();
    await new Promise((done) => indexedDB.deleteDatabase("a-closer-look").onsuccess = done);
  }
}

/** A test of what is done with the open database. */
export function storeTest(
  name: string,
  test: (connection: Connection, database: Database) => Promise<void>,
): void {
  Deno.test(
    name,
    () => withDatabase(async (database) => await test(await database.connect(), database)),
  );
}

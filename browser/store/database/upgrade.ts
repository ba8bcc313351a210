/** The steps from each version of the database to the next. A step is never changed, only added. */
import type { IDBPDatabase, IDBPTransaction } from "idb";

type Upgrading = IDBPTransaction<unknown, string[], "versionchange">;
type Step = (database: IDBPDatabase, tx: Upgrading) => Promise<void> | void;

const STEPS: Step[] = [createStores, nameVersions, indexKinds, keepCopies];

/** The version this release works with. */
export const VERSION = STEPS.length;

/** Bring a database from `version` (0: none yet) to this release's, all or nothing. */
export async function upgrade(
  database: IDBPDatabase,
  version: number,
  tx: Upgrading,
): Promise<void> {
  const ended = tx.done.catch(() => {}); // Its failure is heard where the database is opened.
  try {
    for (const step of STEPS.slice(version)) await step(database, tx);
  } catch {
    // Half a step would otherwise be kept.
    try {
      tx.abort();
    } catch {
      // The browser has aborted it already.
    }
  }
  await ended;
}

/** 1: one row for each field. */
function createStores(database: IDBPDatabase): void {
  database.createObjectStore("records", { keyPath: "id" });
  database.createObjectStore("answers", { keyPath: ["record", "item", "field"] })
    .createIndex("record", "record");
  database.createObjectStore("settings");
}

/** 2: one row for each version of a field, so that no tab overwrites another's text. */
async function nameVersions(database: IDBPDatabase, tx: Upgrading): Promise<void> {
  const rows = await tx.objectStore("answers").getAll();
  database.deleteObjectStore("answers");
  const answers = database.createObjectStore("answers", {
    keyPath: ["record", "item", "field", "version"],
  });
  answers.createIndex("record", "record");
  await Promise.all(rows.map((row) => answers.put({ ...row, version: "1" })));
}

/** 3: records of more than one kind, and lists that read no more of the answers than they show. */
function indexKinds(_: IDBPDatabase, tx: Upgrading): void {
  const records = tx.objectStore("records");
  records.createIndex("kind", "kind");
  records.createIndex("of", "of");
  const answers = tx.objectStore("answers");
  answers.deleteIndex("record"); // The key begins with the record.
  answers.createIndex("changed", ["record", "changed"]);
}

/** 4: the file that a record's copy is kept in. */
function keepCopies(database: IDBPDatabase): void {
  database.createObjectStore("copies", { keyPath: "record" });
}

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { deleteDB, type IDBPDatabase, openDB } from "idb";
import sample1 from "../../../tests/fixtures/databases/version-1.json" with { type: "json" };
import sample2 from "../../../tests/fixtures/databases/version-2.json" with { type: "json" };
import sample3 from "../../../tests/fixtures/databases/version-3.json" with { type: "json" };
import { newRecord } from "../../record/record.ts";
import { Database } from "./database.ts";
import { work } from "../operations/work.ts";
import type { AnswerRow } from "../rows.ts";
import { VERSION } from "./upgrade.ts";

const NAME = "a-closer-look";
const guide = { id: "strategic-commissioning", edition: "2009" };
const MINE = "0mibz1x2k4a7q9c3";
const DELETED = "0mibz9y3m5b8r0d4";
const LAST_TYPED = "2026-11-23T10:42:00.000Z";

/** A database as an older release made it, and as its users filled it. */
interface Old {
  version: number;
  key: string[];
  records: { id: string }[];
  answers: (Omit<AnswerRow, "version"> & { version?: string })[];
  settings: unknown[][];
}

const OLD: Old[] = [
  { version: 1, key: ["record", "item", "field"], ...sample1 },
  { version: 2, key: ["record", "item", "field", "version"], ...sample2 },
  { version: 3, key: ["record", "item", "field", "version"], ...sample3 },
];

async function fill({ version, key, records, answers, settings }: Old): Promise<void> {
  const database = await openDB(NAME, version, {
    upgrade(made) {
      const ofRecords = made.createObjectStore("records", { keyPath: "id" });
      const ofAnswers = made.createObjectStore("answers", { keyPath: key });
      if (version < 3) ofAnswers.createIndex("record", "record");
      else {
        ofRecords.createIndex("kind", "kind");
        ofRecords.createIndex("of", "of");
        ofAnswers.createIndex("changed", ["record", "changed"]);
      }
      made.createObjectStore("settings");
    },
  });
  const tx = database.transaction(["records", "answers", "settings"], "readwrite");
  for (const row of records) void tx.objectStore("records").put(row);
  for (const row of answers) void tx.objectStore("answers").put(row);
  for (const [name, value] of settings) {
    void tx.objectStore("settings").put(value, name as string);
  }
  await tx.done;
  database.close();
}

/** A row of this release; the first one had no versions. */
function asRow(row: Old["answers"][number]): AnswerRow {
  return { version: "1", ...row };
}

function inOrder(rows: AnswerRow[]): AnswerRow[] {
  const key = ({ record, item, field, version }: AnswerRow) =>
    JSON.stringify([record, item, field, version]);
  return [...rows].sort((a, b) => key(a) < key(b) ? -1 : 1);
}

function upgradeTest(name: string, test: (database: Database, old: Old) => Promise<void>): void {
  for (const old of OLD) {
    Deno.test(`from version ${old.version}: ${name}`, async () => {
      sessionStorage.clear();
      await fill(old);
      const database = new Database(work);
      try {
        await test(database, old);
      } finally {
        database.close();
        await deleteDB(NAME);
      }
    });
  }
}

upgradeTest("nothing is lost", async (database, old) => {
  const current = await database.run("readCurrent", guide);
  assert.equal(database.connection!.version, VERSION);
  assert.equal(current?.row.id, MINE);
  const { answers, ...row } = (await database.run("readRecord", MINE))!;
  assert.equal(answers.get("1a.1")?.get("note"), "Asked “carers” too – £5 each 🙂");
  const { copied: _, ...before } = { copied: "", ...old.records[0]! };
  assert.deepEqual(row, { ...before, changed: LAST_TYPED });

  assert.equal(await database.run("readRecord", DELETED), undefined);
  await database.run("restoreRecord", DELETED);
  const back = await database.run("readRecord", DELETED);
  assert.equal(back?.answers.get("1a")?.get("practice"), "from the deleted record");
  await database.run("deleteRecord", DELETED);

  const connection = await database.connect();
  const rows = await connection.getAll("records");
  const expected = old.records.map((one) => ({ ...one, deleted: undefined }));
  assert.deepEqual(rows.map((one) => ({ ...one, deleted: undefined })), expected);
  assert.deepEqual(inOrder(await connection.getAll("answers")), inOrder(old.answers.map(asRow)));
  for (const [key, value] of old.settings) {
    assert.deepEqual(await connection.get("settings", key as string), value);
  }
});

upgradeTest("the lists show what they showed", async (database, old) => {
  const listed = await database.run("listLines", guide);
  assert.deepEqual(listed.map(({ id }) => id).sort(), old.records.map(({ id }) => id).sort());
  const mine = listed.find(({ id }) => id === MINE)!;
  assert.equal(mine.changed, LAST_TYPED);
  assert.equal(mine.answers.get("1a")?.get("rating"), 5);
});

upgradeTest("a field is edited like any other", async (database) => {
  const [item, field, changed] = ["1a", "practice", new Date().toISOString()];
  const before = await database.run("readAnswer", MINE, item, field);
  const rows = [{ record: MINE, item, field, version: "new", value: "edited", changed }];
  const replaces = before.map(({ version }) => version);
  await database.run("putAnswer", { record: MINE, item, field, rows, replaces });
  assert.deepEqual(await database.run("readAnswer", MINE, item, field), rows);
});

/** Let a method fail for what `isIt` names, while `work` runs. */
async function failing(
  prototype: object,
  method: string,
  isIt: (name: unknown) => boolean,
  work: () => Promise<unknown>,
): Promise<void> {
  const original = Reflect.get(prototype, method);
  Reflect.set(prototype, method, function (this: object, ...given: unknown[]) {
    if (isIt(given[0])) throw new DOMException("no room", "QuotaExceededError");
    return Reflect.apply(original, this, given);
  });
  try {
    await work();
  } finally {
    Reflect.set(prototype, method, original);
  }
}

upgradeTest("an upgrade that fails leaves the database as it was", async (database, old) => {
  const isRefused = () =>
    assert.rejects(database.run("addRecord", newRecord(guide)), { name: "StoreProblem" });
  if (old.version === 1) {
    await failing(IDBObjectStore.prototype, "put", () => true, isRefused);
  }
  // The last of all the steps: everything else is done by then.
  await failing(IDBDatabase.prototype, "createObjectStore", (name) => name === "copies", isRefused);
  const left = await openDB(NAME);
  assert.equal(left.version, old.version);
  const indexes = old.version < 3 ? ["record"] : ["changed"];
  assert.deepEqual([...left.transaction("answers").store.indexNames], indexes);
  assert.ok(!left.objectStoreNames.contains("copies" as never));
  assert.equal(await left.count("answers"), old.answers.length);
  left.close();
  assert.equal((await database.run("readRecord", MINE))?.changed, LAST_TYPED);
});

upgradeTest("a tab of the older release is told, and lets go", async (database, old) => {
  const told: unknown[] = [];
  const tab: IDBPDatabase = await openDB(NAME, old.version, {
    blocking: (from, to) => {
      told.push([from, to]);
      tab.close();
    },
  });
  assert.equal((await database.run("readCurrent", guide))?.row.id, MINE);
  assert.deepEqual(told, [[old.version, VERSION]]);
  await assert.rejects(openDB(NAME, old.version), { name: "VersionError" });
});

upgradeTest("a tab that does not let go is waited for, and this is said", async (database, old) => {
  const tab = await openDB(NAME, old.version);
  const free = new Promise((heard) => database.addEventListener("free", heard, { once: true }));
  await assert.rejects(database.run("readCurrent", guide), { kind: "blocked" });
  tab.close();
  await free;
  assert.equal((await database.run("readCurrent", guide))?.row.id, MINE);
  assert.equal(await database.connection!.count("answers"), old.answers.length);
});

/** The stores of a database with their keys and indexes. */
function shapeOf(database: Pick<IDBPDatabase, "objectStoreNames" | "transaction">): unknown {
  return [...database.objectStoreNames].map((name) => {
    const { store } = database.transaction(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    return [name, store.keyPath, indexes];
  });
}

upgradeTest("it is in the end the database that a new browser gets", async (database) => {
  const upgraded = shapeOf(await database.connect() as never);
  database.close();
  await deleteDB(NAME);
  assert.deepEqual(upgraded, shapeOf(await database.connect() as never));
});

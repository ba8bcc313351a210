import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { openDB } from "idb";
import sample1 from "../../../tests/fixtures/databases/version-1.json" with { type: "json" };
import { newRecord } from "../../record/record.ts";
import { Database } from "./database.ts";
import { work } from "../operations/operations.ts";
import { VERSION } from "./upgrade.ts";

const guide = { id: "strategic-commissioning", edition: "2009" };
const MINE = "0mibz1x2k4a7q9c3";
const DELETED = "0mibz9y3m5b8r0d4";

/** A database as release 0.1 made it, and as its users filled it. */
async function fillVersion1(): Promise<void> {
  const database = await openDB("a-closer-look", 1, {
    upgrade(made) {
      made.createObjectStore("records", { keyPath: "id" });
      made.createObjectStore("answers", { keyPath: ["record", "item", "field"] })
        .createIndex("record", "record");
      made.createObjectStore("settings");
    },
  });
  const tx = database.transaction(["records", "answers", "settings"], "readwrite");
  for (const row of sample1.records) void tx.objectStore("records").put(row);
  for (const row of sample1.answers) void tx.objectStore("answers").put(row);
  for (const [key, value] of sample1.settings) void tx.objectStore("settings").put(value, key);
  await tx.done;
  database.close();
}

/** What a record's answers were before, by item and field. */
function answersOf(record: string): Map<string, Map<string, unknown>> {
  const answers = new Map<string, Map<string, unknown>>();
  for (const row of sample1.answers) {
    if (row.record !== record) continue;
    const fields = answers.get(row.item) ?? new Map<string, unknown>();
    answers.set(row.item, fields.set(row.field, row.value));
  }
  return answers;
}

function upgradeTest(name: string, test: (database: Database) => Promise<void>): void {
  Deno.test(name, async () => {
    sessionStorage.clear();
    await fillVersion1();
    const database = new Database(work);
    try {
      await test(database);
    } finally {
      database.close();
      await new Promise((done) => indexedDB.deleteDatabase("a-closer-look").onsuccess = done);
    }
  });
}

upgradeTest("a filled database of version 1 is upgraded with nothing lost", async (database) => {
  const current = await database.run("readCurrent", guide);
  assert.equal(database.connection!.version, VERSION);
  assert.equal(current?.row.id, MINE);
  const { answers, ...row } = (await database.run("readRecord", MINE))!;
  assert.deepEqual(answers, answersOf(MINE));
  assert.deepEqual(row, { ...sample1.records[0], changed: "2026-11-23T10:42:00.000Z" });

  assert.equal(await database.run("readRecord", DELETED), undefined);
  await database.run("restoreRecord", DELETED);
  assert.deepEqual((await database.run("readRecord", DELETED))?.answers, answersOf(DELETED));

  const connection = await database.connect();
  assert.equal(await connection.count("answers"), sample1.answers.length);
  for (const [key, value] of sample1.settings) {
    assert.equal(await connection.get("settings", key!), value);
  }
});

upgradeTest("an upgraded field is edited like any other", async (database) => {
  const [item, field, changed] = ["1a", "practice", new Date().toISOString()];
  const [before] = await database.run("readAnswer", MINE, item, field);
  const rows = [{ record: MINE, item, field, version: "new", value: "edited", changed }];
  const replaces = [before!.version];
  await database.run("putAnswer", { record: MINE, item, field, rows, replaces });
  assert.deepEqual(await database.run("readAnswer", MINE, item, field), rows);
});

upgradeTest("an upgrade that fails leaves the database as it was", async (database) => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  try {
    await assert.rejects(database.run("addRecord", newRecord(guide)), { name: "StoreProblem" });
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  const old = await openDB("a-closer-look");
  assert.equal(old.version, 1);
  assert.deepEqual(await old.count("answers"), sample1.answers.length);
  old.close();
  assert.deepEqual((await database.run("readRecord", MINE))?.answers, answersOf(MINE));
});

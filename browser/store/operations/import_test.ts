import assert from "node:assert/strict";
import { type EvaluationRecord, newRecord, setAnswer } from "../../record/record.ts";
import { putAnswer } from "./answers.ts";
import { storeTest } from "../database/for_a_test.ts";
import { answersOf, type Connection } from "../rows.ts";
import { importRecord, undoImport } from "./import.ts";
import { keepImport, lastImport } from "./last_import.ts";
import { listRecords } from "./list.ts";
import { addRecord, readRecord, renameRecord } from "./records.ts";

const guide = { id: "a-guide", edition: "2009" };

/** A test with a database that holds one record, "Mine", which is open. */
function importTest(
  name: string,
  test: (connection: Connection, mine: EvaluationRecord) => Promise<void>,
): void {
  storeTest(name, async (connection) => {
    const mine = newRecord(guide, "Mine");
    setAnswer(mine.answers, "1a", "practice", "mine");
    setAnswer(mine.answers, "1b", "practice", "also mine");
    await addRecord(connection, mine);
    await test(connection, mine);
  });
}

/** The same record as a colleague sent it back. */
function theirs(mine: EvaluationRecord): EvaluationRecord {
  const record = { ...mine, name: "Theirs", changed: "2026-01-01T00:00:00Z", answers: new Map() };
  setAnswer(record.answers, "1a", "practice", "theirs");
  return record;
}

/** Everything in the database. */
async function all(connection: Connection): Promise<unknown> {
  const stores = ["records", "answers", "settings"] as const;
  const found = stores.map(async (store) => [
    await connection.getAllKeys(store),
    await connection.getAll(store),
  ]);
  return await Promise.all(found);
}

async function edit(connection: Connection, record: string, value: string): Promise<void> {
  const changed = new Date().toISOString();
  const [item, field, version] = ["1a", "practice", "2"];
  const rows = [{ record, item, field, version, value, changed }];
  await putAnswer(connection, { record, item, field, rows, replaces: ["1"] });
}

/** Let the last of the writes of `work` fail. */
async function failingAt(nth: number, work: () => Promise<unknown>): Promise<number> {
  const { put } = IDBObjectStore.prototype;
  let calls = 0;
  IDBObjectStore.prototype.put = function (...given) {
    if (++calls === nth) throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  return calls;
}

importTest(
  "beside: under an id of its own, and undone without a trace",
  async (connection, mine) => {
    const before = await all(connection);
    const added = await importRecord(connection, theirs(mine), undefined, mine.id);
    assert.notEqual(added.id, mine.id);
    assert.equal(
      (await readRecord(connection, mine.id))?.answers.get("1a")?.get("practice"),
      "mine",
    );
    assert.equal((await lastImport(connection, guide))?.record.id, added.id);
    assert.equal((await undoImport(connection, guide)).openBefore, mine.id);
    assert.deepEqual(await all(connection), before);
  },
);

importTest("in its place: a copy is kept, and undone without a trace", async (connection, mine) => {
  const before = await all(connection);
  const added = await importRecord(connection, theirs(mine), "Copy of mine", mine.id);
  assert.equal(added.id, mine.id);
  const stored = await readRecord(connection, mine.id);
  assert.deepEqual(stored?.answers, theirs(mine).answers);
  const copy = (await listRecords(connection, guide)).find(({ name }) => name === "Copy of mine");
  assert.deepEqual((await readRecord(connection, copy!.id))?.answers, mine.answers);
  assert.equal((await undoImport(connection, guide)).openBefore, mine.id);
  assert.deepEqual(await all(connection), before);
});

for (const copyName of [undefined, "Copy of mine"]) {
  const way = copyName ? "in its place" : "beside";
  importTest(`${way}: when any write fails, nothing has changed`, async (connection, mine) => {
    const before = await all(connection);
    const writes = await failingAt(
      0,
      () => importRecord(connection, theirs(mine), copyName, mine.id),
    );
    await undoImport(connection, guide);
    for (let nth = 1; nth <= writes; nth++) {
      await assert.rejects(
        failingAt(nth, () => importRecord(connection, theirs(mine), copyName, mine.id)),
        `write ${nth} of ${writes}`,
      );
      assert.deepEqual(await all(connection), before, `write ${nth} of ${writes}`);
    }
  });

  importTest(`${way}: undoing keeps what was written since`, async (connection, mine) => {
    const { id } = await importRecord(connection, theirs(mine), copyName, mine.id);
    await edit(connection, id, "written since");
    await undoImport(connection, guide);
    const listed = await listRecords(connection, guide);
    assert.deepEqual(listed.filter(({ deleted }) => !deleted).map(({ name }) => name), ["Mine"]);
    assert.deepEqual((await readRecord(connection, mine.id))?.answers, mine.answers);
    const kept = listed.find(({ deleted }) => deleted)!;
    const rows = await connection.getAll("answers", answersOf(kept.id));
    assert.deepEqual(rows.map(({ value }) => value), ["written since"]);
  });
}

importTest("a name that the kept copy got since comes back with it", async (connection, mine) => {
  await importRecord(connection, theirs(mine), "Mine (kept)", mine.id);
  const kept = (await listRecords(connection, guide)).find(({ name }) => name === "Mine (kept)")!;
  await renameRecord(connection, kept.id, "Mine, as agreed");
  await edit(connection, kept.id, "written since");
  await undoImport(connection, guide);
  const [row, ...others] = await listRecords(connection, guide);
  assert.deepEqual(others, []);
  assert.deepEqual([row!.id, row!.name, row!.isEdited], [mine.id, "Mine, as agreed", true]);
  const { answers } = (await readRecord(connection, mine.id))!;
  assert.ok([...answers.get("1a")!.values()].includes("written since"));
});

importTest("in an empty browser: undoing leaves it empty", async (connection, mine) => {
  for (const store of ["records", "answers", "settings"] as const) await connection.clear(store);
  await importRecord(connection, mine, undefined, undefined);
  assert.equal((await undoImport(connection, guide)).openBefore, undefined);
  assert.deepEqual(await all(connection), [[[], []], [[], []], [[], []]]);
});

importTest("an import that is kept can no longer be undone", async (connection, mine) => {
  await importRecord(connection, theirs(mine), undefined, mine.id);
  await keepImport(connection, guide);
  assert.equal(await lastImport(connection, guide), undefined);
  const before = await all(connection);
  await assert.rejects(undoImport(connection, guide), { kind: "failed" });
  assert.deepEqual(await all(connection), before);
});

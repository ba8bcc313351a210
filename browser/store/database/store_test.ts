import assert from "node:assert/strict";
import {
  answer,
  type EvaluationRecord,
  newRecord,
  particulars,
  setAnswer,
} from "../../record/record.ts";
import { type Edit, putAnswer } from "../operations/answers.ts";
import { currentIds, keepInTab } from "../operations/current.ts";
import { Database } from "./database.ts";
import { storeTest } from "./for_a_test.ts";
import { work } from "../operations/work.ts";
import { StoreProblem, storeProblem } from "../problem.ts";
import {
  addRecord,
  deleteRecord,
  hasRecord,
  readRecord,
  renameRecord,
  restoreRecord,
} from "../operations/records.ts";
import { listRecords, namesInUse } from "../operations/list.ts";

const guide = { id: "a-guide", edition: "2009" };
const LONG_AGO = new Date("2019-01-01T00:00:00Z");

function change(
  { id: record }: EvaluationRecord,
  field: string,
  value: unknown,
  version = "1",
  replaces: string[] = [],
): Edit {
  const item = "1a";
  const row = { record, item, field, version, value, changed: "2020-01-01T00:00:00.000Z" };
  return { record, item, field, rows: value === undefined ? [] : [row], replaces };
}

/** Make one kind of request fail while `work` runs. */
async function failing(method: "put" | "add", work: () => Promise<unknown>): Promise<void> {
  const original = IDBObjectStore.prototype[method];
  let calls = 0;
  IDBObjectStore.prototype[method] = function (...given) {
    if (++calls > 1) throw new DOMException("full", "QuotaExceededError");
    return original.apply(this, given);
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype[method] = original;
  }
}

storeTest("a record is created with its first answer, and is current", async (connection) => {
  const record = newRecord(guide, "New", LONG_AGO);
  await putAnswer(connection, change(record, "practice", "x"), particulars(record));
  const read = await readRecord(connection, record.id);
  assert.equal(answer(read!.answers, "1a", "practice"), "x");
  assert.equal(read!.changed, "2020-01-01T00:00:00.000Z");
  assert.deepEqual(await currentIds(connection, guide), [record.id]);
  assert.deepEqual(await currentIds(connection, { ...guide, id: "b-guide" }), []);
});

storeTest("a first answer that fails leaves no empty record", async (connection) => {
  const record = newRecord(guide);
  await failing("put", async () => {
    await assert.rejects(
      putAnswer(connection, change(record, "practice", "x"), particulars(record)),
      (error) => error instanceof StoreProblem && error.kind === "full",
    );
  });
  assert.equal(await hasRecord(connection, record.id), false);
  assert.equal(await connection.count("answers"), 0);
});

storeTest("an edit takes away only the rows it was based on", async (connection) => {
  const record = newRecord(guide);
  await putAnswer(connection, change(record, "rating", 4), particulars(record));
  await putAnswer(connection, change(record, "rating", undefined, "", ["1"]));
  assert.equal(await connection.count("answers"), 0);
  assert.equal((await readRecord(connection, record.id))!.answers.size, 0);
});

storeTest("a tab keeps to its own record", async (connection) => {
  const [one, two] = [newRecord(guide), newRecord(guide)];
  await addRecord(connection, one);
  keepInTab(connection, guide, one.id);
  await addRecord(connection, two);
  assert.deepEqual(await currentIds(connection, guide), [one.id, two.id]);
  keepInTab(connection, guide, null);
  assert.deepEqual(await currentIds(connection, guide), [two.id]);
});

storeTest("an added record stands beside the one with its id", async (connection) => {
  const mine = newRecord(guide, "Mine");
  setAnswer(mine.answers, "1a", "practice", "mine");
  await addRecord(connection, mine);
  await deleteRecord(connection, mine.id);
  const theirs = { ...mine, name: "Theirs", answers: new Map() };
  setAnswer(theirs.answers, "1a", "practice", "theirs");
  const added = await addRecord(connection, theirs);
  assert.notEqual(added.id, mine.id);
  await restoreRecord(connection, mine.id);
  for (
    const { id, practice } of [{ ...mine, practice: "mine" }, { ...added, practice: "theirs" }]
  ) {
    assert.equal(answer((await readRecord(connection, id))!.answers, "1a", "practice"), practice);
  }
});

storeTest("a record is added whole or not at all", async (connection) => {
  const record = newRecord(guide);
  setAnswer(record.answers, "1a", "practice", "x");
  setAnswer(record.answers, "1a", "strengths", "y");
  await failing("put", () => assert.rejects(addRecord(connection, record)));
  assert.equal(await connection.count("records"), 0);
  assert.equal(await connection.count("answers"), 0);
  assert.deepEqual(await currentIds(connection, guide), []);
});

storeTest("unknown fields and strange names come back from the store", async (connection) => {
  const record = newRecord(guide);
  record.unknown.record = JSON.parse('{"__proto__": {"a": 1}, "deleted": "yes"}');
  setAnswer(record.answers, "__proto__", "constructor", { deep: [null] });
  await addRecord(connection, record);
  assert.deepEqual(await readRecord(connection, record.id), record);
});

storeTest(
  "a change made here counts for more than a time that has not come",
  async (connection) => {
    const record = { ...newRecord(guide, "Far"), changed: "9999-12-31T00:00:00.000Z" };
    setAnswer(record.answers, "1a", "strengths", "x");
    await addRecord(connection, record);
    assert.equal((await listRecords(connection, guide))[0]!.changed, record.changed);
    await putAnswer(connection, change(record, "practice", "x"));
    assert.equal((await listRecords(connection, guide))[0]!.changed, "2020-01-01T00:00:00.000Z");
  },
);

storeTest(
  "the names in use are those of this guide's records that are not deleted",
  async (connection) => {
    const [one, gone] = [newRecord(guide, "One"), newRecord(guide, "Gone")];
    for (const record of [one, gone, newRecord({ ...guide, id: "b-guide" }, "Other")]) {
      await addRecord(connection, record);
    }
    await deleteRecord(connection, gone.id);
    assert.deepEqual(await namesInUse(connection, guide), ["One"]);
  },
);

storeTest("rename, delete and undo", async (connection) => {
  const record = newRecord(guide, "Old");
  setAnswer(record.answers, "1a", "practice", "x");
  await addRecord(connection, record);
  await renameRecord(connection, record.id, "New");
  await deleteRecord(connection, record.id);
  assert.equal(await readRecord(connection, record.id), undefined);
  assert.ok((await listRecords(connection, guide))[0]!.deleted);
  await restoreRecord(connection, record.id);
  const back = await readRecord(connection, record.id);
  assert.equal(back!.name, "New");
  assert.equal(answer(back!.answers, "1a", "practice"), "x");
  await renameRecord(connection, "no such record", "x");
  assert.equal(await connection.count("records"), 1);
});

storeTest("the list holds this guide's records, the one changed last first", async (connection) => {
  const [one, two] = [newRecord(guide, "One", LONG_AGO), newRecord(guide, "Two", LONG_AGO)];
  await addRecord(connection, one);
  await addRecord(connection, two);
  await addRecord(connection, newRecord({ ...guide, id: "b-guide" }, "Other"));
  await putAnswer(connection, change(one, "practice", "x"));
  const names = (await listRecords(connection, guide)).map(({ name }) => name);
  assert.deepEqual(names, ["One", "Two"]);
});

Deno.test("a browser without storage is a problem in plain words", async () => {
  const factory = Object.getOwnPropertyDescriptor(globalThis, "indexedDB")!;
  Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
  try {
    await assert.rejects(new Database(work).connect(), {
      name: "StoreProblem",
      kind: "unavailable",
    });
  } finally {
    Object.defineProperty(globalThis, "indexedDB", factory);
  }
});

Deno.test("a database of a newer release is a problem of its own, and not touched", async () => {
  const request = indexedDB.open("a-closer-look", 999);
  await new Promise((done) => request.onsuccess = done);
  request.result.close();
  await assert.rejects(new Database(work).connect(), { kind: "newer" });
  await new Promise((done) => indexedDB.deleteDatabase("a-closer-look").onsuccess = done);
});

Deno.test("the browser's errors in our words", () => {
  assert.equal(storeProblem(new DOMException("", "QuotaExceededError")).kind, "full");
  assert.equal(storeProblem(new DOMException("", "InvalidStateError")).kind, "closed");
  assert.equal(storeProblem("odd").kind, "failed");
  const problem = new StoreProblem("blocked");
  assert.equal(storeProblem(problem), problem);
});

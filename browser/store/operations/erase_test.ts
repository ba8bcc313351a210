import assert from "node:assert/strict";
import { isExample } from "../../record/example.ts";
import { answer, type EvaluationRecord, newRecord, setAnswer } from "../../record/record.ts";
import { putAnswer } from "./answers.ts";
import { currentIds, keepForNewTabs } from "./current.ts";
import { storeTest } from "../database/for_a_test.ts";
import type { AnswerRow, Connection, RecordRow } from "../rows.ts";
import { eraseRecord, eraseRecords } from "./erase.ts";
import { putExample } from "./example.ts";
import { importKey } from "./last_import.ts";
import { listRecords } from "./list.ts";
import { addRecord, archiveRecord, readRecord, unarchiveRecord } from "./records.ts";

const guide = { id: "a-guide", edition: "2009" };
const other = { id: "another-guide", edition: "1" };

function written(name: string, of = guide): EvaluationRecord {
  const record = newRecord(of, name);
  setAnswer(record.answers, "1a", "practice", name);
  setAnswer(record.answers, "1b", "rating", 4);
  return record;
}

/** All that is in the database. */
async function whole(connection: Connection): Promise<unknown> {
  const stores = ["records", "answers", "settings"] as const;
  return await Promise.all(stores.map((store) => connection.getAll(store)));
}

storeTest("one record is erased with its answers, and no other", async (connection) => {
  const [gone, stays] = [written("gone"), written("stays")];
  await addRecord(connection, stays);
  const before = await whole(connection);
  await addRecord(connection, gone);
  await eraseRecord(connection, gone.id);
  const [records, answers] = await whole(connection) as unknown[][];
  const [recordsBefore, answersBefore] = before as unknown[][];
  assert.deepEqual([records, answers], [recordsBefore, answersBefore]);
});

storeTest("all records of a guide go, and another guide's stay", async (connection) => {
  await addRecord(connection, written("theirs", other));
  await connection.put("settings", "x", importKey(other));
  const before = await whole(connection);
  const tab = sessionStorage.length;
  await addRecord(connection, written("one"));
  const two = await addRecord(connection, written("two"));
  await connection.put("records", { ...(await connection.get("records", two.id))!, deleted: "x" });
  await connection.put("settings", "x", importKey(guide));
  localStorage.setItem("a-closer-look.unfinished", "[]");
  localStorage.setItem("not ours", "stays");
  await eraseRecords(connection, guide);
  assert.deepEqual(await whole(connection), before);
  assert.deepEqual(await currentIds(connection, guide), []);
  assert.equal(sessionStorage.length, tab);
  assert.deepEqual(Object.keys(localStorage), ["not ours"]);
});

storeTest("a record whose guide cannot be read goes with all of them", async (connection) => {
  const torn = await addRecord(connection, written("torn"));
  const { framework: _, ...row } = (await connection.get("records", torn.id))!;
  await connection.put("records", row as RecordRow);
  assert.equal((await listRecords(connection, guide)).length, 1);
  await eraseRecords(connection, guide);
  assert.deepEqual(await whole(connection), [[], [], []]);
});

storeTest("answers left without their record go too", async (connection) => {
  const record = written("lost");
  const row: AnswerRow = {
    record: record.id,
    item: "1a",
    field: "practice",
    version: "1",
    value: "left",
    changed: record.changed,
  };
  await putAnswer(connection, {
    record: record.id,
    item: "1a",
    field: "practice",
    rows: [row],
    replaces: [],
  });
  await eraseRecords(connection, guide);
  assert.deepEqual(await connection.getAll("answers"), []);
});

storeTest("when erasing fails, nothing has gone", async (connection) => {
  await addRecord(connection, written("one"));
  await addRecord(connection, written("two"));
  const before = await whole(connection);
  const erase = IDBObjectStore.prototype.delete;
  let calls = 0;
  IDBObjectStore.prototype.delete = function (...given) {
    if (++calls > 3) throw new DOMException("no", "UnknownError");
    return erase.apply(this, given);
  };
  try {
    await assert.rejects(eraseRecords(connection, guide));
  } finally {
    IDBObjectStore.prototype.delete = erase;
  }
  assert.deepEqual(await whole(connection), before);
});

function example(): EvaluationRecord {
  return { ...written("Example"), id: "example-a-guide" };
}

storeTest(
  "the example opens as it is made, and what was tried in it goes on beside it",
  async (connection) => {
    await putExample(connection, example());
    const row = {
      record: "example-a-guide",
      item: "1c",
      field: "practice",
      version: "t",
      value: "tried",
      changed: "2026-01-01T00:00:00.000Z",
    };
    await putAnswer(connection, { ...row, rows: [row], replaces: [] });
    await putExample(connection, example());
    const found = await readRecord(connection, "example-a-guide");
    assert.ok(found && isExample(found));
    assert.equal(answer(found.answers, "1c", "practice"), undefined);
    const [theirs, ...others] = (await connection.getAll("records")).filter((one) =>
      !isExample(one)
    );
    assert.deepEqual(others, []);
    assert.equal(theirs!.name, `${found.name}, with your changes`);
    const kept = await readRecord(connection, theirs!.id);
    assert.equal(answer(kept!.answers, "1c", "practice"), "tried");
    assert.deepEqual(await currentIds(connection, guide), []);
    await putExample(connection, example());
    assert.equal((await connection.getAll("records")).length, 2);
  },
);

storeTest("a deleted example comes back as it was made", async (connection) => {
  await putExample(connection, example());
  const row = (await connection.get("records", "example-a-guide"))!;
  await connection.put("records", { ...row, deleted: "2026-01-01T00:00:00.000Z" });
  const one = { record: row.id, item: "1c", field: "practice" };
  const tried = { ...one, version: "t", value: "tried", changed: row.changed };
  await putAnswer(connection, { ...one, rows: [tried], replaces: [] });
  await putExample(connection, example());
  const found = await readRecord(connection, row.id);
  assert.deepEqual([...found!.answers.keys()].sort(), ["1a", "1b"]);
});

storeTest("a record goes into the archive and comes back unchanged", async (connection) => {
  const { id } = await addRecord(connection, written("one"));
  const before = await connection.get("records", id);
  await archiveRecord(connection, id);
  const [listed] = await listRecords(connection, guide);
  assert.ok(listed!.archived);
  assert.equal(listed!.changed, before!.changed);
  await unarchiveRecord(connection, id);
  assert.deepEqual(await connection.get("records", id), before);
});

storeTest("the example is never the record that new tabs open", async (connection) => {
  const { id } = await addRecord(connection, written("mine"));
  await putExample(connection, example());
  await keepForNewTabs(connection, guide, "example-a-guide");
  assert.deepEqual(await currentIds(connection, guide), [id]);
});

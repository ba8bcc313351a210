import assert from "node:assert/strict";
import { newRecord, particulars } from "../../record/record.ts";
import { storeTest } from "../database/for_a_test.ts";
import type { Connection } from "../rows.ts";
import { putAnswer } from "./answers.ts";
import { editedKey, editMark } from "./edited.ts";
import { eraseRecord } from "./erase.ts";
import { listRecords } from "./list.ts";
import { noteCopy, readStored, renameRecord } from "./records.ts";

const guide = { id: "a-guide", edition: "2009" };
const place = { item: "1a", field: "practice" };
const TEN = "2026-11-20T10:00:00.000Z";

/** A record with one answer, given at a time. */
async function written(connection: Connection, changed: string): Promise<string> {
  const row = particulars(newRecord(guide, "Plan", new Date(TEN)));
  const answer = { record: row.id, ...place, version: "a", value: "x", changed };
  await putAnswer(connection, { record: row.id, ...place, rows: [answer], replaces: [] }, row);
  return row.id;
}

async function copied(connection: Connection, id: string, at: string): Promise<void> {
  await noteCopy(connection, id, at, (await editMark(connection, id))?.name);
}

const listed = async (connection: Connection) => (await listRecords(connection, guide))[0]!;

storeTest(
  "what is emptied is a change, and the record's time does not go back",
  async (connection) => {
    const id = await written(connection, "2026-11-21T10:00:00.000Z");
    await copied(connection, id, "2026-11-21T11:00:00.000Z");
    assert.equal((await listed(connection)).isEdited, false);
    const before = (await readStored(connection, id))!.row.changed;
    await putAnswer(connection, { record: id, ...place, rows: [], replaces: ["a"] });
    const { row, rows, isEdited } = (await readStored(connection, id))!;
    assert.deepEqual(rows, []);
    assert.ok(row.changed > before, `${row.changed} after ${before}`);
    assert.ok(isEdited);
    assert.equal((await listed(connection)).changed, row.changed);
    assert.ok((await listed(connection)).isEdited);
  },
);

storeTest("an edit after a copy is one, wherever the clock stands", async (connection) => {
  const id = await written(connection, "2026-11-21T10:00:00.000Z");
  await copied(connection, id, "2026-11-21T11:00:00.000Z");
  const earlier = "2026-11-20T11:00:00.000Z";
  const row = { record: id, ...place, version: "b", value: "y", changed: earlier };
  await putAnswer(connection, { record: id, ...place, rows: [row], replaces: ["a"] });
  assert.ok((await listed(connection)).isEdited);
});

storeTest("a copy does not stand for what was written while it was made", async (connection) => {
  const id = await written(connection, TEN);
  const { name } = (await editMark(connection, id))!;
  await renameRecord(connection, id, "Plan of ours");
  await noteCopy(connection, id, "2026-11-21T11:00:00.000Z", name);
  assert.ok((await listed(connection)).isEdited);
});

storeTest("an erased record leaves no mark, and a damaged mark is none", async (connection) => {
  const id = await written(connection, TEN);
  await connection.put("settings", { at: 7 }, editedKey(id));
  assert.equal((await listed(connection)).isEdited, false);
  await eraseRecord(connection, id);
  assert.deepEqual(await connection.getAllKeys("settings"), []);
});

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { newRecord } from "../../record/record.ts";
import { storeTest } from "../database/for_a_test.ts";
import type { Connection, KeptCopyRow } from "../rows.ts";
import { eraseRecord, eraseRecords } from "./erase.ts";
import { importRecord, undoImport } from "./import.ts";
import {
  forgetKeptCopy,
  keepCopy,
  listKeptCopies,
  noteKeptCopy,
  readKeptCopy,
} from "./kept_copy.ts";
import { addRecord, readStored } from "./records.ts";

const guide = { id: "a-guide", edition: "2009" };

/** A row; the browser alone has real files. */
function rowOf(record: string, link = "1"): KeptCopyRow {
  return { record, link, file: { name: "x.json" } as FileSystemFileHandle, ours: ["a"] };
}

/** A record whose copy is kept. */
async function kept(connection: Connection, name = "A"): Promise<string> {
  const { id } = await addRecord(connection, newRecord(guide, name));
  await keepCopy(connection, rowOf(id));
  return id;
}

storeTest(
  "a record says whether its copy is kept, and its row stays as it was",
  async (connection) => {
    const id = await kept(connection);
    const stored = await readStored(connection, id);
    assert.equal(stored?.isKept, true);
    assert.ok(!JSON.stringify(stored.row).includes("x.json"));
    await forgetKeptCopy(connection, id);
    assert.equal((await readStored(connection, id))?.isKept, false);
  },
);

storeTest("no file is kept for a record that is not there", async (connection) => {
  await keepCopy(connection, rowOf("none"));
  assert.deepEqual(await listKeptCopies(connection), []);
});

storeTest(
  "what is noted of a file that was given up since, or chosen anew, is not",
  async (connection) => {
    const id = await kept(connection);
    assert.equal(await noteKeptCopy(connection, id, "1", { ours: ["b"] }), true);
    assert.deepEqual((await readKeptCopy(connection, id))?.ours, ["b"]);
    await keepCopy(connection, rowOf(id, "2"));
    assert.equal(await noteKeptCopy(connection, id, "1", { ours: ["c"] }), false);
    await forgetKeptCopy(connection, id);
    assert.equal(await noteKeptCopy(connection, id, "2", { ours: ["c"] }), false);
    assert.equal(await readKeptCopy(connection, id), undefined);
  },
);

storeTest(
  "erasing forgets the file of that record, and deleting all those of all",
  async (connection) => {
    const [a, b] = [await kept(connection, "A"), await kept(connection, "B")];
    await eraseRecord(connection, a);
    assert.deepEqual((await listKeptCopies(connection)).map(({ record }) => record), [b]);
    await eraseRecords(connection, guide);
    assert.deepEqual(await listKeptCopies(connection), []);
  },
);

storeTest(
  "what an import puts in a record's place has no file, nor has what undoing leaves",
  async (connection) => {
    const id = await kept(connection);
    await importRecord(connection, { ...newRecord(guide, "B"), id }, "Copy of A", undefined);
    assert.deepEqual(await listKeptCopies(connection), []);
    await keepCopy(connection, rowOf(id));
    await undoImport(connection, guide);
    assert.deepEqual(await listKeptCopies(connection), []);
  },
);

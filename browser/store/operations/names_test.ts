import assert from "node:assert/strict";
import { newRecord } from "../../record/record.ts";
import { storeTest } from "../database/for_a_test.ts";
import { importRecord } from "./import.ts";
import { namesInUse } from "./list.ts";
import { addRecord, deleteRecord, restoreRecord } from "./records.ts";

const guide = { id: "a-guide", edition: "2009" };

storeTest("tabs that make a record at one moment make two names", async (connection) => {
  const copy = () => addRecord(connection, newRecord(guide, "Copy of Plan"), true);
  const file = () => importRecord(connection, newRecord(guide, "Plan"), undefined, undefined);
  await Promise.all([copy(), copy(), file(), file()]);
  assert.deepEqual((await namesInUse(connection, guide)).sort(), [
    "Copy of Plan",
    "Copy of Plan (2)",
    "Plan",
    "Plan (2)",
  ]);
});

storeTest("a name that somebody chose stays as it is", async (connection) => {
  await addRecord(connection, newRecord(guide, "Plan"));
  await addRecord(connection, newRecord(guide, "Plan"));
  await addRecord(connection, newRecord({ ...guide, id: "another" }, "Copy"));
  await addRecord(connection, newRecord(guide, "Copy"), true);
  assert.deepEqual((await namesInUse(connection, guide)).sort(), ["Copy", "Plan", "Plan"]);
});

storeTest("a record that comes back does not meet its own name", async (connection) => {
  const first = await addRecord(connection, newRecord(guide, "Copy"), true);
  await deleteRecord(connection, first.id);
  await addRecord(connection, newRecord(guide, "Copy"), true);
  await restoreRecord(connection, first.id);
  await restoreRecord(connection, first.id);
  assert.deepEqual((await namesInUse(connection, guide)).sort(), ["Copy", "Copy (2)"]);
});

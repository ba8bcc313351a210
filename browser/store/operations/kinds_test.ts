import assert from "node:assert/strict";
import { readFile, writeFile } from "../../record/file/read_and_write.ts";
import { type KindOfRecord, RECORD_KINDS } from "../../record/kinds/record_kinds.ts";
import { type EvaluationRecord, newRecord, particulars, setAnswer } from "../../record/record.ts";
import { Session } from "../../session/session.ts";
import { storeTest } from "../database/for_a_test.ts";
import type { Connection } from "../rows.ts";
import { currentIds, currentKey, keepForNewTabs, keepInTab } from "./current.ts";
import { eraseRecord, eraseRecords } from "./erase.ts";
import { importRecord, undoImport } from "./import.ts";
import { readCurrent } from "./opening.ts";
import { newsOf } from "./told.ts";
import { addRecord, readRecord } from "./records.ts";

const guide = { id: "a-guide", edition: "2009" };

function written(name: string, more: { kind?: string; of?: string } = {}): EvaluationRecord {
  const record = { ...newRecord(guide, name), ...more };
  setAnswer(record.answers, "1a", "practice", name);
  return record;
}

/** An exercise, two people's answers to it, another's to another one, and a record of one's own. */
async function fill(connection: Connection) {
  const mine = await addRecord(connection, written("Mine"));
  const exercise = await addRecord(connection, written("Exercise", { kind: "exercise" }));
  const answersTo = (name: string, of: string) =>
    addRecord(connection, written(name, { kind: "contribution", of }));
  const people = [await answersTo("A", exercise.id), await answersTo("B", exercise.id)];
  return { mine, exercise, people, another: await answersTo("C", "another") };
}

/** All that is in the database. */
async function whole(connection: Connection): Promise<unknown> {
  const stores = ["records", "answers", "settings"] as const;
  return await Promise.all(stores.map((store) => connection.getAll(store)));
}

storeTest("file, database, file: kind, owner and the unknown come through", async (connection) => {
  const named = ["kind", "of", "deleted", "__proto__", "plan"];
  for (const { id: kind } of RECORD_KINDS) {
    for (let bits = 0; bits < 2 ** named.length; bits++) {
      const unknown = named.filter((_, bit) => bits & 1 << bit).map((name) => [name, { bits }]);
      const body = { ...written(`${kind} ${bits}`), kind, of: "an exercise" };
      const file = JSON.parse(writeFile(body, "0.2.0"));
      for (const [name, value] of unknown) {
        const place = name === "kind" || name === "of" ? file : file.record;
        Object.defineProperty(place, name as string, { value, enumerable: true });
      }
      if (kind === "record" && bits % 2) delete file.record.kind;
      if (kind !== "contribution" && bits % 3) delete file.record.of;
      const { record } = readFile(JSON.stringify(file), guide, kind as KindOfRecord);
      await addRecord(connection, record);
      const stored = await readRecord(connection, record.id, kind as KindOfRecord);
      assert.deepEqual(stored, record);
      const { exported: _a, ...again } = JSON.parse(writeFile(stored!, "0.2.0"));
      const { exported: _b, ...before } = JSON.parse(JSON.stringify(file));
      assert.deepEqual(again, before);
    }
  }
});

storeTest("no page opens what is not a record of one's own", async (connection, database) => {
  const { mine, exercise, people } = await fill(connection);
  assert.deepEqual(await currentIds(connection, guide), [mine.id]);
  for (const { id } of [exercise, ...people]) {
    await keepForNewTabs(connection, guide, id);
    assert.deepEqual(await currentIds(connection, guide), [mine.id]);
    assert.equal(await readRecord(connection, id), undefined);

    keepInTab(connection, guide, id);
    assert.equal((await readCurrent(connection, guide))?.row.id, mine.id);
    keepInTab(connection, guide, null);
    await connection.put("settings", id, currentKey(guide));
    assert.equal(await readCurrent(connection, guide), undefined);
    await connection.put("settings", mine.id, currentKey(guide));

    const session = new Session(guide, database);
    await session.openRecord(id);
    assert.equal(session.stored, false);
    assert.notEqual(session.record.id, id);
  }
});

storeTest(
  "an exercise is erased with people's answers to it, and with no more",
  async (connection) => {
    const { exercise, people, mine } = await fill(connection);
    // A file can say of a record of one's own that it belongs to anything.
    const row = await connection.get("records", mine.id);
    await connection.put("records", { ...row!, of: exercise.id });
    const erased = await eraseRecord(connection, exercise.id);
    const gone = [exercise.id, ...people.map(({ id }) => id)].sort();
    assert.deepEqual([...erased].sort(), gone);
    assert.deepEqual(newsOf("eraseRecord", [exercise.id], erased)?.erased, erased);
    const names = async () => (await connection.getAll("records")).map(({ name }) => name).sort();
    assert.deepEqual(await names(), ["C", "Mine"]);
    const left = (await connection.getAll("answers")).map(({ value }) => value).sort();
    assert.deepEqual(left, ["C", "Mine"]);
  },
);

storeTest("one person's answers are erased alone", async (connection) => {
  const { people } = await fill(connection);
  assert.deepEqual(await eraseRecord(connection, people[0]!.id), [people[0]!.id]);
  assert.equal(await connection.count("records"), 4);
});

storeTest(
  "all of a guide is erased whatever its kind, with what belongs to it",
  async (connection) => {
    const { exercise } = await fill(connection);
    const contribution = written("Astray", { kind: "contribution", of: exercise.id });
    const astray = { ...contribution, framework: { id: "b-guide", edition: "1" } };
    await addRecord(connection, astray);
    await eraseRecords(connection, guide);
    assert.deepEqual(await whole(connection), [[], [], []]);
  },
);

storeTest("an import never takes the place of what is not a record", async (connection) => {
  const { people: [theirs] } = await fill(connection);
  const before = await whole(connection);
  const same = { ...written("Mine"), id: theirs!.id };
  const added = await importRecord(connection, same, "Copy", undefined);
  assert.notEqual(added.id, theirs!.id);
  assert.deepEqual(await connection.get("records", theirs!.id), particulars(theirs!));
  await undoImport(connection, guide);
  const [records, answers] = await whole(connection) as unknown[];
  assert.deepEqual([records, answers], (before as unknown[]).slice(0, 2));
});

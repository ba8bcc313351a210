import assert from "node:assert/strict";
import { answer, type GuideEdition, newRecord, particulars } from "../../record/record.ts";
import { storeTest } from "../database/for_a_test.ts";
import type { Connection, RecordRow } from "../rows.ts";
import { eraseRecord, eraseRecords } from "./erase.ts";
import { addRecord, readRecord } from "./records.ts";
import { countUnreadable, finish, keepUnfinished } from "./unfinished.ts";
import type { Unfinished } from "./unfinished_note.ts";

const guide: GuideEdition = { id: "a-guide", edition: "2009" };

function note(row: RecordRow, item: string, value: string, isNew = false): Unfinished {
  const edit = { record: row.id, item, field: "practice" };
  const rows = [{ ...edit, version: `v${value}`, value, changed: row.changed }];
  return { row, isNew, edits: [{ ...edit, rows, replaces: [] }] };
}

async function stored(connection: Connection): Promise<RecordRow> {
  return particulars(await addRecord(connection, newRecord(guide, "Plan")));
}

/** What is written as practice, by item. */
async function practice(connection: Connection, id: string): Promise<unknown> {
  const { answers } = (await readRecord(connection, id))!;
  const items = ["1a", "1b", "1c"].filter((item) => answer(answers, item, "practice"));
  return Object.fromEntries(items.map((item) => [item, answer(answers, item, "practice")]));
}

storeTest(
  "what each page noted is written, and nothing is left of the notes",
  async (connection) => {
    const row = await stored(connection);
    keepUnfinished(note(row, "1a", "a"));
    keepUnfinished(note(row, "1b", "b"));
    await finish(connection);
    assert.deepEqual(await practice(connection, row.id), { "1a": "a", "1b": "b" });
    assert.equal(localStorage.length, 0);
  },
);

storeTest("what is noted while notes are written stays for the next page", async (connection) => {
  const row = await stored(connection);
  keepUnfinished(note(row, "1a", "a"));
  const held = connection.transaction("answers", "readwrite");
  const writing = finish(connection);
  await held.store.put({ ...note(row, "1c", "c").edits[0]!.rows[0]! });
  keepUnfinished(note(row, "1b", "b"));
  await writing;
  assert.deepEqual(await practice(connection, row.id), { "1a": "a", "1c": "c" });
  await finish(connection);
  assert.deepEqual(await practice(connection, row.id), { "1a": "a", "1b": "b", "1c": "c" });
});

storeTest(
  "a record is made with its first edits, and one erased never again",
  async (connection) => {
    const fresh = particulars(newRecord(guide, "New"));
    keepUnfinished(note(fresh, "1a", "first", true));
    await finish(connection);
    assert.deepEqual(await practice(connection, fresh.id), { "1a": "first" });
    keepUnfinished(note(fresh, "1b", "private"));
    await eraseRecord(connection, fresh.id);
    assert.equal(localStorage.length, 0);
    // Noted by a tab that had not heard of it.
    keepUnfinished(note(fresh, "1b", "private"));
    await finish(connection);
    assert.equal(await readRecord(connection, fresh.id), undefined);
    assert.deepEqual(await connection.getAll("answers"), []);
  },
);

storeTest("a note that is being written is not, once its record is erased", async (connection) => {
  const row = await stored(connection);
  keepUnfinished(note(row, "1a", "private", true));
  const erasing = eraseRecord(connection, row.id);
  await Promise.all([finish(connection), erasing]);
  await finish(connection);
  assert.deepEqual(await connection.getAll("records"), []);
  assert.deepEqual(await connection.getAll("answers"), []);
});

storeTest(
  "what cannot be read is put aside, said once, and holds up nothing",
  async (connection) => {
    const row = await stored(connection);
    const damaged: unknown[] = [null, 7, {}, [], { row, edits: [null], isNew: true }];
    const { edits: [edit], ...rest } = note(row, "1b", "b");
    damaged.push({ ...rest, edits: [{ ...edit, rows: [{}] }] });
    damaged.push({ ...rest, edits: [{ ...edit, record: "another" }] });
    for (const [at, one] of damaged.entries()) {
      localStorage.setItem(`a-closer-look.unfinished.${at}`, JSON.stringify(one));
    }
    localStorage.setItem("a-closer-look.unfinished.x", "{ torn");
    keepUnfinished(note(row, "1a", "a"));
    await finish(connection);
    assert.deepEqual(await practice(connection, row.id), { "1a": "a" });
    assert.equal(countUnreadable(), damaged.length + 1);
    assert.equal(countUnreadable(), 0);
    await eraseRecords(connection, guide);
    assert.equal(localStorage.length, 0);
  },
);

storeTest("the list of an earlier release is taken up, entry by entry", async (connection) => {
  const row = await stored(connection);
  const fresh = particulars(newRecord(guide, "New"));
  const list = [note(row, "1a", "a"), null, note(fresh, "1b", "b")].map((one) => {
    const { isNew: _, ...old } = one ?? { isNew: true };
    return one && old;
  });
  localStorage.setItem("a-closer-look.unfinished", JSON.stringify(list));
  await finish(connection);
  assert.deepEqual(await practice(connection, row.id), { "1a": "a" });
  assert.deepEqual(await practice(connection, fresh.id), { "1b": "b" });
  assert.equal(countUnreadable(), 1);
});

storeTest(
  "a record erased by another tab just before its note is written stays erased",
  async (connection) => {
    const row = await stored(connection);
    keepUnfinished(note(row, "1a", "private", true));
    let erasing: Promise<unknown> | undefined;
    // The other tab comes in after the note was read, and before its writing has begun.
    const late = new Proxy(connection, {
      get: (held, name) =>
        name !== "transaction"
          ? Reflect.get(held, name)
          : (...how: Parameters<Connection["transaction"]>) => {
            erasing = eraseRecord(held, row.id);
            return held.transaction(...how);
          },
    });
    await finish(late);
    await erasing;
    assert.deepEqual(await connection.getAll("records"), []);
    assert.deepEqual(await connection.getAll("answers"), []);
  },
);

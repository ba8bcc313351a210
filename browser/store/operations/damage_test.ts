import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { mendedRow, rowsOfFields, rowsOfRecord } from "./damage.ts";
import type { AnswerRow, Connection, RecordRow } from "../rows.ts";

const guide = { id: "a-guide", edition: "2009" };
const NEVER = "1970-01-01T00:00:00.000Z";
const good = {
  id: "r",
  name: "Older people",
  created: "2026-01-01T00:00:00.000Z",
  changed: "2026-01-02T00:00:00.000Z",
  framework: guide,
  unknown: { file: { signed: 1 }, record: { plan: [] } },
  copied: "2026-01-03T00:00:00.000Z",
};

function mended(damage: object): RecordRow {
  return mendedRow({ ...good, ...damage } as RecordRow, guide);
}

Deno.test("a sound row stays as it is, and a damaged one is not changed itself", () => {
  assert.deepEqual(mended({}), good);
  const torn = { ...good, name: 7 } as unknown as RecordRow;
  mendedRow(torn, guide);
  assert.equal(torn.name, 7);
});

Deno.test("what is damaged in a row gets words or a time, and the rest stays", () => {
  for (const name of [undefined, null, 7, {}, "", "  "]) {
    assert.deepEqual(mended({ name }), { ...good, name: "Record whose name cannot be read" });
  }
  for (const time of [undefined, null, 7, "yesterday", {}]) {
    assert.deepEqual(mended({ created: time, changed: time }), {
      ...good,
      created: NEVER,
      changed: NEVER,
    });
  }
  for (const kind of [null, 7, {}]) assert.deepEqual(mended({ kind }), good);
  assert.deepEqual(mended({ kind: "exercise" }), { ...good, kind: "exercise" });
  for (const unknown of [undefined, null, {}]) {
    assert.deepEqual(mended({ unknown }).unknown, { file: {}, record: {} });
  }
});

Deno.test("a record whose guide cannot be read is this guide's, or nobody's", () => {
  for (const framework of [undefined, null, 7, {}, { id: "a-guide" }, { id: 1, edition: 2 }]) {
    const row = { ...good, framework } as unknown as RecordRow;
    assert.deepEqual(mendedRow(row, guide).framework, guide);
    assert.equal(mendedRow(row).framework.id, "unknown");
  }
});

function row(field: string, value: unknown, changed: unknown = good.changed): AnswerRow {
  return { record: "r", item: "1a", field, version: "1", value, changed } as AnswerRow;
}

/** A database that gives each row by itself, but the one named `torn` not, and so not all at once. */
function tornStore(rows: AnswerRow[]): Connection {
  const torn = rows.some(({ field }) => field === "torn");
  const store = {
    transaction: () => ({
      done: Promise.reject(new Error("torn")),
      store: { getAllKeys: () => Promise.reject(new Error("torn")) },
    }),
    getAll: () => torn ? Promise.reject(new Error("torn")) : Promise.resolve(rows),
    getAllKeys: () =>
      Promise.resolve(rows.map((one) => [one.record, one.item, one.field, one.version])),
    get: (_: string, [, , field]: string[]) =>
      field === "torn"
        ? Promise.reject(new Error("torn"))
        : Promise.resolve(rows.find((one) => one.field === field)),
  };
  return store as unknown as Connection;
}

Deno.test("a row the browser cannot read does not take the others with it", async () => {
  const found = await rowsOfRecord(tornStore([row("practice", "x"), row("torn", 1)]), "r");
  assert.deepEqual(found[0], row("practice", "x"));
  assert.deepEqual([found[1]!.field, found[1]!.changed], ["torn", NEVER]);
  assert.match(JSON.stringify(found[1]!.value), /cannot read what is stored/);
});

Deno.test("values are left as they are; a time that is none reads as long ago", async () => {
  const odd = [row("practice", { torn: 1 }), row("strengths", null, 7)];
  const found = await rowsOfRecord(tornStore(odd), "r");
  assert.deepEqual(found.map(({ value }) => value), [{ torn: 1 }, null]);
  assert.deepEqual(found.map(({ changed }) => changed), [good.changed, NEVER]);
});

Deno.test("where one row cannot be read, those of the fields asked for are found all the same", async () => {
  const store = tornStore([row("rating", 4), row("torn", 1), row("practice", "x")]);
  const [found] = await rowsOfFields(store, ["r"], ["rating", "torn"]);
  assert.deepEqual(found!.map(({ field }) => field), ["rating", "torn"]);
  assert.match(JSON.stringify(found![1]!.value), /cannot read what is stored/);
});

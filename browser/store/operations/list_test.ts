import assert from "node:assert/strict";
import { type Answers, newRecord, setAnswer } from "../../record/record.ts";
import { ratings } from "../../record/ratings.ts";
import { roundOf } from "../../record/rounds.ts";
import { storeTest } from "../database/for_a_test.ts";
import type { AnswerRow, Connection, RecordRow } from "../rows.ts";
import { rowsOfRecord } from "./damage.ts";
import { lastChange, listLines, listRecords, namesInUse } from "./list.ts";
import { addRecord, readRecord } from "./records.ts";

const guide = { id: "a-guide", edition: "2009" };
let seed = 2026;
const FIELDS = ["rating", "practice", "strengths", "note", "ticked", "what"];

/** 200 records, with an answer in each of the fields of three items. */
async function fill(connection: Connection): Promise<RecordRow[]> {
  const tx = connection.transaction(["records", "answers"], "readwrite");
  const rows = Array.from({ length: 200 }, (_, number) => {
    const { answers: _answers, ...row } = newRecord(guide, `Record ${number}`);
    void tx.objectStore("records").put(row);
    for (const item of ["1", "1a", "1b"]) {
      for (const field of FIELDS) {
        const answer = { record: row.id, item, field, version: "1", value: 4 };
        void tx.objectStore("answers").put({ ...answer, changed: row.changed });
      }
    }
    return row;
  });
  await tx.done;
  return rows;
}

/** The answers read while `work` runs: their fields, one for each. */
async function answersRead(work: () => Promise<unknown>): Promise<string[]> {
  const read: string[] = [];
  const methods = ["get", "getAll", "openCursor"] as const;
  const kinds = [IDBObjectStore.prototype, IDBIndex.prototype];
  const restore = kinds.flatMap((kind) =>
    methods.map((method) => {
      const original = kind[method];
      kind[method] = function (this: IDBObjectStore & IDBIndex, ...given: never[]) {
        const request = original.apply(this, given as never) as IDBRequest;
        if ((this.objectStore ?? this).name === "answers") {
          request.addEventListener("success", () => {
            const { result } = request;
            const found = (method === "openCursor" ? result?.value : result) ?? [];
            for (const { field } of [found].flat() as AnswerRow[]) read.push(field);
          });
        }
        return request;
      } as never;
      return () => kind[method] = original as never;
    })
  );
  try {
    await work();
  } finally {
    for (const back of restore) back();
  }
  return read;
}

storeTest(
  "200 records are listed by name and time without reading their answers",
  async (connection) => {
    const rows = await fill(connection);
    const names = rows.map(({ name }) => name).sort();
    const read = await answersRead(async () => {
      assert.deepEqual((await namesInUse(connection, guide)).sort(), names);
      const listed = await listRecords(connection, guide);
      assert.deepEqual(listed.map(({ name }) => name).sort(), names);
    });
    assert.deepEqual(read, []);
  },
);

storeTest(
  "the lines of 200 records read those answers alone that they show",
  async (connection) => {
    const rows = await fill(connection);
    const read = await answersRead(async () => {
      const lines = await listLines(connection, guide);
      assert.equal(lines.length, rows.length);
      for (const { answers } of lines) assert.deepEqual([...answers.keys()], ["1", "1a", "1b"]);
    });
    assert.deepEqual([...new Set(read)], ["rating"]);
    assert.equal(read.length, 3 * rows.length);
  },
);

const outline = {
  levels: [1, 2, 3, 4, 5, 6].map((level) => ({ level, name: `${level}` })),
  themes: ["1", "2"].map((id) => ({
    id,
    name: id,
    href: id,
    features: ["a", "b", "c"].map((letter) => ({
      id: id + letter,
      name: letter,
      href: id,
      prompts: [],
    })),
  })),
} as unknown as Parameters<typeof ratings>[0];

storeTest("a line shows the same from these few answers as from all", async (connection) => {
  for (let record = 0; record < 60; record++) {
    const { answers, ...made } = newRecord(guide, `Record ${record}`);
    for (const item of ["1", "1a", "1b", "1c", "2", "2a", "2b", "1a.own-x", "9z"]) {
      if (chance() < 0.6) setAnswer(answers, item, "rating", pick([1, 3, 6]));
      if (chance() < 0.3) setAnswer(answers, item, "out", true);
      setAnswer(answers, item, "practice", "x");
    }
    setAnswer(answers, "scope", "care_group", pick(["Older people", "", undefined]));
    setAnswer(answers, "round", "number", pick([2, 7, "odd", undefined]));
    await addRecord(connection, { ...made, answers });
  }
  const shows = (answers: Answers) => [
    ratings(outline, answers).progress.ratedFeatures,
    ratings(outline, answers).progress.features,
    answers.get("scope")?.get("care_group"),
    roundOf(answers),
  ];
  for (const { id, answers } of await listLines(connection, guide)) {
    const all = (await readRecord(connection, id))!.answers;
    assert.deepEqual(shows(answers), shows(all), JSON.stringify([...all]));
  }
});

storeTest("when a record was last changed is the same as from all answers", async (connection) => {
  const hours = (count: number) => new Date(Date.now() + count * 60 * 60 * 1000).toISOString();
  const around = () => hours(Math.trunc((chance() - 0.7) * 60));
  const zone = () => pick(["Z", "+05:00", "-05:00", "+14:00", "-12:00"]);
  for (let number = 0; number < 150; number++) {
    const changed = pick([around().replace("Z", zone()), "9999-12-31T00:00:00.000Z"]);
    const record = { ...newRecord(guide, `${number}`), changed };
    for (const item of ["1a", "1b"]) setAnswer(record.answers, item, "practice", "x");
    await addRecord(connection, record);
    const times = Array.from({ length: pick([0, 1, 3]) }, around);
    if (Date.parse(changed) < Date.now()) times.push("no time");
    const one = { record: record.id, item: "1c", value: "typed" };
    const typed = times.map((time, version) => {
      return { ...one, field: pick(["practice", "note"]), version: `${version}`, changed: time };
    });
    for (const row of typed) await connection.put("answers", row);
  }
  for (const { id, changed } of await listRecords(connection, guide)) {
    const row = (await connection.get("records", id))!;
    const all = await rowsOfRecord(connection, id);
    assert.equal(changed, lastChange(row, all), JSON.stringify([row, all]));
  }
});

storeTest("each kind is listed by itself; what says no kind is a record", async (connection) => {
  const kinds: [name: string, kind: string | undefined][] = [
    ["Mine", undefined],
    ["Mine too", "record"],
    ["Exercise", "exercise"],
    ["Answers", "contribution"],
  ];
  for (const [name, kind] of kinds) {
    await addRecord(connection, { ...newRecord(guide, name), ...(kind !== undefined && { kind }) });
  }
  const torn = await addRecord(connection, newRecord(guide, "Torn"));
  await connection.put("records", { ...torn, kind: 7 } as unknown as RecordRow);
  const names = async (kind?: "exercise" | "contribution") =>
    (await listRecords(connection, guide, kind)).map(({ name }) => name).sort();
  assert.deepEqual(await names(), ["Mine", "Mine too", "Torn"]);
  assert.deepEqual((await namesInUse(connection, guide)).sort(), await names());
  assert.deepEqual(await names("exercise"), ["Exercise"]);
  assert.deepEqual(await names("contribution"), ["Answers"]);
  const lines = (await listLines(connection, guide)).map(({ name }) => name).sort();
  assert.deepEqual(lines, await names());
});

/** The same numbers in every run, from 0 up to 1. */
function chance(): number {
  seed = seed * 1664525 + 1013904223 >>> 0;
  return seed / 2 ** 32;
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(chance() * from.length)]!;
}

import assert from "node:assert/strict";
import { readFile } from "./file/read_and_write.ts";
import { writeFile } from "./file/write.ts";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { isOpenCopy, openCopy } from "./open_copy.ts";
import { newRecord } from "./record.ts";

const RECORD = {
  ...newRecord(GUIDE, "Older people"),
  unknown: { file: { later: "open" }, record: { later: "secret" } },
  answers: answersOf({
    "1a": { good: "secret", rating: 2, sensitive: true },
    "1a.1": { note: "secret", ticked: true },
    "1b": { good: "open", rating: 3 },
    "1b.1": { note: "open" },
    "1b.e.x": { what: "secret", sensitive: true },
    "action-1": { what: "secret", sensitive: true },
    scope: { participants: "open" },
  }),
};
const top = (text: string) => JSON.parse(text) as { holds?: string; lacks?: string };

Deno.test("a complete file says that it holds what is marked sensitive, and holds it", () => {
  const text = writeFile(RECORD, "1");
  assert.equal(top(text).holds, "Entries marked sensitive");
  assert.equal(text.split("secret").length - 1, 5);
  assert.equal(top(writeFile({ ...RECORD, answers: new Map() }, "1")).holds, undefined);
});

Deno.test("what a file holds is said anew each time, not as it was read", () => {
  const read = readFile(writeFile({ ...RECORD, unknown: { file: {}, record: {} } }, "1"), GUIDE);
  read.record.answers.clear();
  assert.equal(top(writeFile(read.record, "1")).holds, undefined);
});

Deno.test("a copy without it says what it lacks, for ever, and is another record", () => {
  const copy = openCopy(RECORD, GUIDE);
  const text = writeFile(copy, "1");
  assert.ok(!text.includes("secret"));
  for (const word of ["1b.1", "participants", '"rating": 3']) assert.ok(text.includes(word), word);
  assert.equal(top(text).holds, undefined);
  assert.equal(top(text).lacks, "Entries marked sensitive");
  assert.notEqual(copy.id, RECORD.id);
  assert.equal(copy.name, "Older people, without sensitive entries");
  const { record } = readFile(text, GUIDE);
  assert.equal(isOpenCopy(record), true);
  assert.equal(top(writeFile(record, "1")).lacks, "Entries marked sensitive");
  assert.equal(isOpenCopy(RECORD), false);
});

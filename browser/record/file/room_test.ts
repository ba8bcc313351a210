import assert from "node:assert/strict";
import { recordKind } from "../kinds/record_kinds.ts";
import { newRecord, setAnswer } from "../record.ts";
import { readFile } from "./read_and_write.ts";
import { FileRefused } from "./refused.ts";
import { refuseSize } from "./refusal.ts";
import { fullness } from "./room.ts";
import { writeFile } from "./write.ts";

const GUIDE = { id: "a-guide", edition: "2009" };
const { bytes, parts } = recordKind("record").limits;

function filled(text: string, fields = 1) {
  const record = newRecord(GUIDE);
  for (let number = 0; number < fields; number++) {
    setAnswer(record.answers, "1a", `field-${number}`, text);
  }
  return record;
}

Deno.test("what fills most of the largest file is measured as its file is", () => {
  for (const text of ["x", "é", "語", "\n", "\u0001"]) {
    const size = new TextEncoder().encode(JSON.stringify(text)).length - 2;
    const record = filled(text.repeat(0.9 * bytes / size));
    const file = new TextEncoder().encode(writeFile(record, "")).length;
    assert.equal(fullness(record), file / bytes, JSON.stringify(text));
  }
});

Deno.test("what takes up less than half is not measured", () => {
  assert.equal(fullness(filled("x".repeat(bytes / 20))), 0);
  assert.equal(fullness(newRecord(GUIDE)), 0);
});

Deno.test("what is not full is opened again, and what is over is not, whatever fills it", () => {
  const size = (text: string) => new TextEncoder().encode(text).length;
  const cases: [string, number, string, number][] = [
    ["x".repeat(bytes - 2_000), 1, "x".repeat(bytes), 1],
    ["", parts / 2 - 10, "", parts + 10],
  ];
  for (const [text, fields, moreText, moreFields] of cases) {
    const record = filled(text, fields);
    const share = fullness(record);
    assert.ok(share > 0.8 && share <= 1, `${share}`);
    const file = writeFile(record, "");
    refuseSize(size(file));
    assert.equal(readFile(file, GUIDE).record.answers.get("1a")?.size, fields);

    const more = filled(moreText, moreFields);
    assert.ok(fullness(more) > 1);
    const tooMuch = writeFile(more, "");
    assert.throws(() => {
      refuseSize(size(tooMuch));
      readFile(tooMuch, GUIDE);
    }, FileRefused);
  }
});

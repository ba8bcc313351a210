import assert from "node:assert/strict";
import sample1 from "../../../tests/fixtures/records/version-1.json" with { type: "json" };
import { RECORD, RECORD_KINDS } from "../kinds/record_kinds.ts";
import { type EvaluationRecord, newRecord, setAnswer } from "../record.ts";
import { readFile, writeFile } from "./read_and_write.ts";
import { refuseSize } from "./refusal.ts";
import { FileRefused } from "./refused.ts";
import { VERSION } from "./version.ts";

const guide = { id: "a-guide", edition: "2009" };

/** A record of a kind, with all that a file of it may hold. */
function of(kind: string): EvaluationRecord {
  const record: EvaluationRecord = { ...newRecord(guide, "One"), kind, of: "0mic00k1p6d2s5f8" };
  setAnswer(record.answers, "1a", "rating", 4);
  record.unknown = { file: { later: [1] }, record: { plan: { deep: true } } };
  return record;
}

// deno-lint-ignore no-explicit-any -- a file is changed here in ways its type forbids
function changed(record: EvaluationRecord, change: (file: any) => void): string {
  const file = JSON.parse(writeFile(record, "0.2.0"));
  change(file);
  return JSON.stringify(file);
}

function refusal(text: string, opens = RECORD): string {
  try {
    readFile(text, guide, opens);
  } catch (error) {
    assert.ok(error instanceof FileRefused, `not refused but broken: ${error}`);
    return error.message;
  }
  assert.fail(`the file was taken: ${text}`);
}

Deno.test("each kind has a format of its own, and comes back from its file whole", () => {
  assert.equal(new Set(RECORD_KINDS.map(({ format }) => format)).size, RECORD_KINDS.length);
  for (const { id, format } of RECORD_KINDS) {
    const record = of(id);
    const text = writeFile(record, "0.2.0");
    assert.equal(JSON.parse(text).format, format);
    assert.deepEqual(readFile(text, guide, id).record, record);
  }
});

Deno.test("a file of another kind is refused, and it is said what it is", () => {
  const words: [string, RegExp][] = [
    ["exercise", /^The file is an exercise, in which several people.* opens records only\.$/],
    ["contribution", /^The file is one person’s answers to an exercise\. .* opens records only\.$/],
  ];
  for (const [kind, expected] of words) {
    assert.match(refusal(writeFile(of(kind), "0.2.0")), expected);
    // Whichever of the two says so.
    const { format } = RECORD_KINDS[0]!;
    assert.match(refusal(changed(of(kind), (file) => file.format = format)), expected);
    assert.match(refusal(changed(of(kind), (file) => delete file.record.kind)), expected);
  }
  assert.match(
    refusal(writeFile(of("record"), "0.2.0"), "contribution"),
    /^The file is a self-evaluation record\. This page opens people’s answers only\.$/,
  );
  const { format } = RECORD_KINDS.find(({ id }) => id === "contribution")!;
  assert.match(
    refusal(changed(of("record"), (file) => file.format = format), "contribution"),
    /^The file is a self-evaluation record\./,
  );
});

Deno.test("a kind that only a later release knows is refused, and hides nothing", () => {
  const words = refusal(changed(of("record"), (file) => file.record.kind = "pl\u202Ean"));
  assert.match(words, /does not know \(“plan”\)/);
});

Deno.test("a kind or an owner that is no text is damage", () => {
  for (const odd of [7, null, [], {}]) {
    assert.match(refusal(changed(of("record"), (file) => file.record.kind = odd)), /record › kind/);
    assert.match(refusal(changed(of("record"), (file) => file.record.of = odd)), /record › of/);
  }
  assert.match(refusal(changed(of("record"), (file) => file.record.of = "")), /record › of/);
});

Deno.test("answers to an exercise say to which", () => {
  const stray = changed(of("contribution"), (file) => delete file.record.of);
  assert.match(refusal(stray, "contribution"), /record › of/);
});

Deno.test("a file of a person's own record is written as it always was", () => {
  const { record } = readFile(JSON.stringify(sample1), sample1.record.framework);
  const now = new Date(sample1.exported);
  assert.equal(
    writeFile(record, sample1.release, now),
    JSON.stringify({ ...sample1, version: VERSION }, null, 2) + "\n",
  );
});

Deno.test("limits go by kind", () => {
  for (const { id, limits } of RECORD_KINDS) {
    refuseSize(limits.bytes, id);
    assert.throws(() => refuseSize(limits.bytes + 1_000_000, id), FileRefused);
    const many = changed(of(id), (file) => file.many = Array(limits.parts).fill(0));
    assert.match(refusal(many, id), /more than 100,000 entries/);
  }
});

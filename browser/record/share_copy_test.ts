import assert from "node:assert/strict";
import { readFile } from "./file/read_and_write.ts";
import { writeFile } from "./file/write.ts";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { KINDS } from "./kinds/kinds.ts";
import { newRecord } from "./record.ts";
import { shareCopy } from "./share_copy.ts";

const OWNERS: { [kind: string]: string } = {
  question: "1a",
  "own-prompt": "1a.own-1",
  evidence: "1a.e.1",
  "list-point": "1a.list-1",
  decision: "1a.decided-1",
  "cannot-wait": "1a.cannot-wait",
  action: "action-1",
  milestone: "action-1.m-1",
  task: "action-1.t-1",
  person: "person-1",
};

/** A word of its own in every text of every kind, and which of them are shared. */
function everything() {
  const items: { [item: string]: { [field: string]: unknown } } = {};
  const [shared, kept]: [string[], string[]] = [[], []];
  for (const kind of KINDS) {
    const item = kind.item ?? OWNERS[kind.id]!;
    assert.ok(item, `no item for ${kind.id}`);
    for (const field of kind.fields.filter(({ type }) => type === "text" || type === "line")) {
      const word = `zq-${kind.id}-${field.id.replace("*", "1")}`;
      (items[item] ??= {})[field.id.replace("*", "1")] = word;
      const isOut = kind.share === "out" || field.share === "out" || kind.sensitive_unless;
      (isOut ? kept : shared).push(word);
    }
  }
  return { items, shared, kept };
}

Deno.test("a share copy holds no name, no note and nothing marked sensitive", () => {
  const { items, shared, kept } = everything();
  const record = {
    ...newRecord(GUIDE, "Ours"),
    unknown: { file: { secret: "zq-file" }, record: { secret: "zq-record" } },
    answers: answersOf({
      ...items,
      "1b": { good: "zq-sensitive", sensitive: true },
      "action-2": { what: "zq-sensitive", lead: "zq-sensitive", sensitive: true },
      "action-2.m-1": { what: "zq-sensitive" },
      "later-kind": { field: "zq-later" },
    }),
  };
  const file = writeFile(shareCopy(record, GUIDE), "1");
  for (const word of shared) assert.ok(file.includes(`"${word}"`), word);
  for (const word of [...kept, "zq-sensitive", "zq-file", "zq-record", record.id]) {
    assert.ok(!file.includes(`"${word}"`), word);
  }
  assert.ok(kept.includes("zq-action-lead"));
  assert.ok(kept.includes("zq-question-note"));
  const { record: back } = readFile(file, GUIDE);
  assert.equal(back.name, "Ours");
});

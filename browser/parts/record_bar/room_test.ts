import assert from "node:assert/strict";
import { newRecord, setAnswer } from "../../record/record.ts";
import { roomWords } from "./room.ts";

function holding(letters: number) {
  const record = newRecord({ id: "a-guide", edition: "2009" });
  setAnswer(record.answers, "1a", "practice", "x".repeat(letters));
  return roomWords(record);
}

Deno.test("a large record is told of its end before it comes to it, and after", () => {
  assert.equal(holding(0), undefined);
  assert.equal(holding(7_900_000), undefined);
  assert.match(holding(8_100_000)!, /nearly as large as a file can be .*\(10 MB\)/);
  assert.match(holding(10_100_000)!, /larger than a file that this site opens \(10 MB\)/);
});

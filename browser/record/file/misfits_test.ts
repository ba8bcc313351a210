import assert from "node:assert/strict";
import { misfits } from "./misfits.ts";
import type { Answers } from "../record.ts";

const guide = { levels: [1, 2, 3, 4, 5, 6], texts: ["practice", "evidence"] };

function found(
  fields: { [field: string]: unknown },
  item = "1a",
): [ratings: number, others: number] {
  const answers: Answers = new Map([[item, new Map(Object.entries(fields))]]);
  const { ratings, others } = misfits(answers, guide);
  return [ratings, others];
}

Deno.test("what the guide's fields can show is no misfit", () => {
  assert.deepEqual(found({ practice: "x", rating: 6, note: "", ticked: true, text: "x" }), [0, 0]);
  assert.deepEqual(found({ practice: "x", "practice~2": "y", "rating~3": 1 }), [0, 0]);
});

Deno.test("a rating that is no level of the scale is", () => {
  for (const rating of [99, -1, 0, 7, 3.5, "4", null, [4], {}]) {
    assert.deepEqual(found({ rating }), [1, 0], JSON.stringify(rating));
    assert.deepEqual(found({ "rating~2": rating }), [1, 0], JSON.stringify(rating));
  }
});

Deno.test("a text that is no text, and a tick that is none, are", () => {
  for (const odd of [{}, [], 7, null]) {
    for (const field of ["practice", "evidence", "note", "ticked", "note~2"]) {
      assert.deepEqual(found({ [field]: odd }), [0, 1], `${field} ${JSON.stringify(odd)}`);
    }
    for (const field of ["text", "note", "ticked", "removed", "text~2"]) {
      assert.deepEqual(found({ [field]: odd }, "1a.own-x"), [0, 1], `own ${field}`);
    }
    for (const field of ["what", "kind", "date", "where", "shows", "gap", "removed"]) {
      assert.deepEqual(found({ [field]: odd }, "1a.e.x"), [0, 1], `evidence ${field}`);
    }
  }
  assert.deepEqual(found({ practice: true, evidence: {}, rating: 99 }), [1, 2]);
});

Deno.test("a name means what its kind of item says: elsewhere it is nobody's field", () => {
  assert.deepEqual(found({ kind: 7, text: {}, what: [], removed: "x" }, "1a"), [0, 0]);
  assert.deepEqual(found({ kind: 7, ticked: "x" }, "1a.e.x.y"), [0, 0]);
});

Deno.test("a field of a later release, or another guide, is not this guide's to judge", () => {
  assert.deepEqual(found({ later: { deep: [1] }, cost: 7, "__proto__x": null }), [0, 0]);
});

Deno.test("a text that a day field cannot show is one, whichever field of that type it is in", () => {
  for (const odd of ["last spring", "0026-05-01", "202611-05-01", "2026-02-30"]) {
    assert.deepEqual(found({ date: odd }, "1a.e.x"), [0, 1], odd);
    assert.deepEqual(found({ start: odd, "end~2": odd }, "scope"), [0, 2], odd);
  }
  assert.deepEqual(found({ date: "2026-05-01" }, "1a.e.x"), [0, 0]);
  assert.deepEqual(found({ date: "" }, "1a.e.x"), [0, 0]);
});

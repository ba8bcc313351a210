import assert from "node:assert/strict";
import { GUIDE } from "../guide/made_up.ts";
import { newRecord, setAnswer } from "../record.ts";
import { actionsOf } from "./actions.ts";
import { missingWords } from "./missing.ts";

const WHOLE = {
  what: "Publish purchasing intentions",
  target: "For all care groups",
  know: "Providers tell us that they plan by them",
  lead: "Head of commissioning",
  people: "Two days a month",
  "from.1a": true,
  completion: "2027-06-30",
};

function said(fields: Record<string, unknown>): string {
  const { answers } = newRecord({ id: "g", edition: "1" }, "A record");
  setAnswer(answers, "action-1", "status", "under-way");
  for (const [name, value] of Object.entries(fields)) setAnswer(answers, "action-1", name, value);
  return missingWords(actionsOf(GUIDE, answers)[0]!);
}

Deno.test("an action with every part of SMART lacks nothing", () => {
  assert.equal(said(WHOLE), "Nothing missing");
  for (const money of ["money", "other"]) {
    assert.equal(said({ ...WHOLE, people: "", [money]: "Some" }), "Nothing missing");
  }
  assert.equal(said({ ...WHOLE, "from.1a": false, "reason.3": true }), "Nothing missing");
});

Deno.test("what is missing is told in the order of the letters", () => {
  assert.equal(said({ ...WHOLE, target: " ", lead: undefined }), "Still missing: target, lead");
  assert.equal(
    said({}),
    "Still missing: what will be done, target, how we will know, lead, " +
      "money, people or other resources, a feature or a reason, completion date",
  );
  assert.equal(said({ ...WHOLE, completion: "in spring" }), "Still missing: completion date");
});

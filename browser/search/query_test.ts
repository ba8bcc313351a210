import assert from "node:assert/strict";
import { partsOf, saidFor } from "./query.ts";

const said = saidFor([
  [["SDS"], ["self-directed support"]],
  [["service user"], ["people who use services"]],
  [["co-production"], ["involving people"]],
]);
const typed = (query: string) => partsOf(query, said).map((part) => part.typed);

Deno.test("each word is a part; small words are none, unless there is nothing else", () => {
  assert.deepEqual(typed("what is a good rating?"), ["good", "rating"]);
  assert.deepEqual(typed("how to"), ["how", "to"]);
  assert.deepEqual(typed("  "), []);
});

Deno.test("what is in quotation marks of any kind is one part, small words and all", () => {
  for (
    const quoted of [
      '"value for money"',
      "“value for money”",
      "'value for money'",
      "‘value for money’",
    ]
  ) {
    const [part, ...others] = partsOf(`${quoted} contracts`, said);
    assert.equal(part?.typed, "value for money");
    assert.ok(part?.isPhrase);
    assert.deepEqual(others.map((one) => one.typed), ["contracts"]);
  }
});

Deno.test("an apostrophe opens no quotation", () => {
  assert.deepEqual(typed("carers' and people's views"), ["carers", "people's", "views"]);
  assert.deepEqual(typed("carers’ and people’s views"), ["carers", "people’s", "views"]);
});

Deno.test("a quotation not closed yet is words", () => {
  assert.deepEqual(typed("“value for mon"), ["value", "mon"]);
});

Deno.test("what people say stays together, in the plural too, and brings what the guide says", () => {
  const [part, other] = partsOf("service users outcomes", said);
  assert.deepEqual(part?.also, ["people who use services"]);
  assert.deepEqual(other?.also, []);
  for (const one of ["co-production", "coproduction", "Co production"]) {
    assert.deepEqual(partsOf(one, said)[0]?.also, ["involving people"], one);
  }
});

import assert from "node:assert/strict";
import { partsOf, saidFor, withoutPrefix } from "./query.ts";

const said = saidFor([
  [["SDS"], ["self-directed support"], false],
  [["service user"], ["people who use services"], false],
  [["co-production"], ["involving people"], false],
  [["how long"], ["every three years"], false],
]);
const typed = (query: string) => partsOf(query, said).map((part) => part.typed);

Deno.test("each word is a part; small words are none, unless there is nothing else", () => {
  assert.deepEqual(typed("what is a good rating?"), ["good", "rating"]);
  assert.deepEqual(typed("how to"), ["how", "to"]);
  assert.deepEqual(typed("what does level 4 mean?"), ["level", "4"]);
  assert.deepEqual(typed("tell me what we'll buy"), ["buy"]);
  assert.deepEqual(typed("we don’t benchmark against another council"), ["benchmark", "council"]);
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
  assert.deepEqual(typed("how long does it last"), ["how long"]);
  for (const one of ["co-production", "coproduction", "Co production"]) {
    assert.deepEqual(partsOf(one, said)[0]?.also, ["involving people"], one);
  }
});

Deno.test("of a word with a prefix what is left is known, but not of a phrase", () => {
  const rest = (query: string) =>
    partsOf(query, said).map((one) => withoutPrefix(one, said)?.typed);
  assert.deepEqual(rest("retendering"), ["tendering"]);
  assert.deepEqual(rest("re-tendering"), ["tendering"]);
  assert.deepEqual(rest("Pre-procurement"), ["procurement"]);
  assert.deepEqual(rest("rest"), [undefined]);
  assert.deepEqual(rest("“re-tendering”"), [undefined]);
});

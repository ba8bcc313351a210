import assert from "node:assert/strict";
import { singular, wordsOf } from "./words.ts";

const stems = (text: string) => wordsOf(text).map(({ stem }) => stem);

Deno.test("forms of a word have one stem", () => {
  for (
    const forms of [
      "strategy strategies Strategy’s",
      "benchmark benchmarks benchmarking",
      "decommission decommissioning",
      "commissioner commissioners commissioning",
      "people's people’s people peoples person",
      "carers' carers’ carer",
      "analyse analysis analysing",
      "joint jointly",
      "direct directly",
      "buy buying bought buyers",
      "spend spends spent spending",
      "personalised personalized personalisation personalization",
      "organise organisations organizations organizing",
      "centre centres center",
    ]
  ) assert.equal(new Set(stems(forms)).size, 1, forms);
});

Deno.test("words that only look like forms of one have stems of their own", () => {
  for (
    const words of [
      "house housing",
      "centre centred",
      "government governance",
      "communication community",
      "important import",
      "informal information",
      "personal people",
      "position positive",
      "report reporter",
      "size prise",
      "famous family",
      "ear early",
    ]
  ) assert.equal(new Set(stems(words)).size, 2, words);
});

Deno.test("what is left of a shortened word is no word", () => {
  assert.deepEqual(stems("we’ll you're they've"), stems("we you they"));
});

Deno.test("a number of the guide is one word, a full stop after it no part of it", () => {
  assert.deepEqual(stems("See 1b.6, 1d.1.2, 1.L5.2 and 2.14."), [
    "see",
    "1b.6",
    "1d.1.2",
    "1.l5.2",
    "and",
    "2.14",
  ]);
});

Deno.test("a word with hyphens is known by its parts and as a whole", () => {
  const [first, second] = wordsOf("co-production");
  assert.equal(first?.joined, wordsOf("coproduction")[0]?.stem);
  assert.equal(first?.joins, 2);
  assert.equal(second?.plain, "production");
  assert.equal(wordsOf("short – term")[0]?.joined, undefined);
});

Deno.test("where a word stands in its text is known", () => {
  const text = "All people’s views";
  assert.deepEqual(wordsOf(text).map(({ start, end }) => text.slice(start, end)), [
    "All",
    "people’s",
    "views",
  ]);
});

Deno.test("the singular is nearer to the word than its stem", () => {
  assert.deepEqual(["savings", "save", "charities", "business"].map(singular), [
    "saving",
    "save",
    "charity",
    "business",
  ]);
});

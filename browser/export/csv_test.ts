import assert from "node:assert/strict";
import { csv } from "./csv.ts";

/** The one cell of a table that holds this text, without its quotes. */
function cell(text: string): string {
  const sheet = {
    id: "one",
    columns: [{ id: "a", heading: "A" }],
    rows: [{ cells: { a: text } }],
  };
  return csv(sheet).slice('\uFEFF"A"\r\n"'.length, -'"\r\n'.length);
}

Deno.test("what a spreadsheet would show in another form is guarded as a text", () => {
  for (
    const text of [
      "00123",
      "007",
      "3/4",
      "1-2",
      "1/2/2026",
      "2026-05-01",
      "1E5",
      "2e-3",
      "123456789012345678",
      "1.50",
      "1,000",
      "12,345.6",
      " 00123 ",
      "-0123",
    ]
  ) assert.equal(cell(text), `'${text}`);
});

Deno.test("what it shows as it is written stays as it is", () => {
  for (
    const text of [
      "1",
      "42",
      "1.5",
      "4 Good",
      "1a",
      "1a.3",
      "30 June 2027",
      "3 of 4",
      "Room 007",
      "10:30",
      "",
      "3/4 of them",
      "see 1-2 and 3",
    ]
  ) assert.equal(cell(text), text);
});

Deno.test("a text longer than a cell is cut, and says so", () => {
  const found = cell("x".repeat(40_000));
  assert.ok(found.length < 32_767);
  assert.match(found, /^x{32000}… \[The text is cut here/);
  assert.equal(cell("x".repeat(32_000)).length, 32_000);
});

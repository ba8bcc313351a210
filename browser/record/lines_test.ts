import assert from "node:assert/strict";
import { inLines, inOneLine } from "./lines.ts";

const ENDS = ["\n", "\r\n", "\r", "\u000B", "\u000C", "\u0085", "\u2028", "\u2029"];

Deno.test("every sign that ends a line somewhere ends it here", () => {
  for (const end of ENDS) {
    assert.equal(inLines(`A${end}B`), "A\nB", JSON.stringify(end));
    assert.equal(inLines(`A${end}${end}B${end}`), "A\n\nB\n", JSON.stringify(end));
    assert.equal(inOneLine(`A${end}B`), "A B");
  }
  assert.equal(inLines("A\n\rB"), "A\n\nB");
});

Deno.test("no other control character is shown, nor a mark in its place", () => {
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code);
    const isSeen = !/[\p{Cc}\p{Surrogate}]/u.test(sign) && code < 0xFFFE || sign === "\t";
    if (ENDS.includes(sign)) continue;
    assert.equal(inLines(`A${sign}B`), isSeen ? `A${sign}B` : "AB", code.toString(16));
  }
});

Deno.test("what people write stays as it is", () => {
  for (const text of ["a\tb", "Crìoch – “so”", "👨‍👩‍👧", "שלום\u200F", "\uFFFD", "\uFEFFx", ""]) {
    assert.equal(inLines(text), text);
  }
  assert.equal(inLines("\uD83D\uDC75 \uD800 x"), "👵  x");
});

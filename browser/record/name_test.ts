import assert from "node:assert/strict";
import { shown } from "./name.ts";

Deno.test("names in any script and with symbols are shown as they are", () => {
  for (const name of ["Older people", "Iain MacÀidh", "كبار السن", "Family 👨‍👩‍👧", "<b>&amp;"]) {
    assert.equal(shown(name), name);
  }
});

Deno.test("control and direction characters do not show", () => {
  assert.equal(shown("a\u0000b\u0007\u001B[31m\u009Bc"), "ab[31mc");
  assert.equal(shown("\u202Egpj.exe\u202C \u2066x\u2069\u200F\u061C"), "gpj.exe x");
  assert.equal(shown("one\n\r\n two\u2028three\t"), "one two three");
});

Deno.test("a name of nothing that shows still has words", () => {
  for (const name of ["", "\u200B\u202E", "\u0000"]) assert.match(shown(name), /no name/);
});

Deno.test("a long name is cut, never within a letter", () => {
  assert.equal(shown("👵".repeat(500), 3), "👵👵👵…");
  assert.ok(shown("x".repeat(5_000_000)).length < 130);
  assert.ok(shown("a\uD800b").isWellFormed());
});

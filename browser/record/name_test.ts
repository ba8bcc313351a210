import assert from "node:assert/strict";
import { freeName, isCutShort, shown } from "./name.ts";

Deno.test("names in any script and with symbols are shown as they are", () => {
  for (const name of ["Older people", "Iain MacÀidh", "كبار السن", "Family 👨‍👩‍👧", "<b>&amp;"]) {
    assert.equal(shown(name), name);
  }
});

Deno.test("control and direction characters do not show", () => {
  assert.equal(shown("a\u0000b\u0007\u001B[31m\u009Bc"), "ab[31mc");
  assert.equal(shown("\u202Egpj.exe\u202C \u2066x\u2069\u200F\u061C"), "gpj.exe x");
  assert.equal(shown("one\n\r\n two\u2028three\t"), "one two three");
  assert.equal(shown("one\vtwo\u0085three\ffour\uD800"), "one two three four");
});

Deno.test("a name of nothing that shows still has words", () => {
  for (const name of ["", "\u200B\u202E", "\u0000"]) assert.match(shown(name), /no name/);
});

Deno.test("a long name is cut, never within a letter", () => {
  assert.equal(shown("👵".repeat(500), 3), "👵👵👵…");
  assert.ok(shown("x".repeat(5_000_000)).length < 130);
  assert.ok(shown("a\uD800b").isWellFormed());
});

Deno.test("a name another record has gets the next free number", () => {
  assert.equal(freeName("Older people", ["Young carers"]), "Older people");
  assert.equal(freeName("Older people", ["Older people"]), "Older people (2)");
  assert.equal(freeName("A", ["A", "A (2)", "A (4)"]), "A (3)");
  assert.equal(freeName("A (2)", ["A", "A (2)"]), "A (3)");
  assert.equal(freeName("A\u0000", ["A"]), "A\u0000 (2)", "names that look the same are the same");
});

Deno.test("a long name keeps all of its letters, and its number shows", () => {
  const long = "x".repeat(300);
  const name = freeName(long, [long]);
  assert.equal(name, `(2) ${long}`);
  assert.notEqual(shown(name), shown(long));
  assert.equal(freeName(long, [long, name]), `(3) ${long}`);
});

Deno.test("a name is cut short where it is longer than is shown", () => {
  assert.ok(!isCutShort("x".repeat(120)));
  assert.ok(isCutShort("x".repeat(121)));
  assert.ok(isCutShort("👵".repeat(5_000)));
});

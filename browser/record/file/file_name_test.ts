import assert from "node:assert/strict";
import { fileName, fileNames, slug } from "./file_name.ts";

Deno.test("a slug keeps letters and digits of any script, and nothing a file system minds", () => {
  assert.equal(slug("Older people: Eilean Siar / Comhairle"), "older-people-eilean-siar-comhairle");
  assert.equal(slug("Crìoch — 2.º café"), "crioch-2-o-cafe");
  assert.equal(slug("高齢者"), "高齢者");
  assert.equal(slug("../..\\con"), "con");
  for (const nothing of ["", "   ", "…", "🙂", "../"]) assert.equal(slug(nothing), "record");
});

Deno.test("a long name is cut without half a character or a hyphen at the end", () => {
  const long = slug("𝒜é".repeat(100));
  assert.equal([...long].length, 60);
  assert.ok(long.isWellFormed());
  assert.equal(slug("a".repeat(59) + " bcd"), "a".repeat(59));
});

Deno.test("the file name ends with the local date", () => {
  assert.equal(
    fileName("Older people", "json", new Date(2026, 0, 5, 23)),
    "older-people-2026-01-05.json",
  );
});

Deno.test("files made together have names of their own", () => {
  const day = new Date(2026, 0, 5);
  const long = "a".repeat(80);
  assert.deepEqual(fileNames(["Older", "Carers", "older!", "Older 2", "Older"], "json", day), [
    "older-2026-01-05.json",
    "carers-2026-01-05.json",
    "older-2-2026-01-05.json",
    "older-2-2-2026-01-05.json",
    "older-3-2026-01-05.json",
  ]);
  assert.equal(new Set(fileNames([long, long, long], "json", day)).size, 3);
});

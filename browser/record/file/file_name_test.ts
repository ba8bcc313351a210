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
  const long = slug("𝒜é한".repeat(100));
  assert.equal([...long].length, 60);
  assert.ok(long.isWellFormed());
  assert.equal(slug("a".repeat(59) + " bcd"), "a".repeat(59));
});

Deno.test("marks are taken off Latin letters only", () => {
  for (
    const name of [
      "सामाजिक-देखभाल-समीक्षा",
      "ความช่วยเหลือ-น้ำ",
      "உதவி-மையம்",
      "สังคม",
      "가족-돌봄",
      "שָׁלוֹם",
      "مُراجَعة",
      "йод-ёлка-їжак",
      "άνθρωποι",
      "かがく-ガイド",
      "მოხუცები",
      "മലയാളം",
    ]
  ) {
    assert.equal(slug(name), name.normalize("NFC"));
    assert.equal(slug(name.normalize("NFD").toUpperCase()), slug(name.toUpperCase()));
    assert.equal(slug(name), slug(name).normalize("NFC"));
  }
  assert.equal(slug("Crìoch x̂ Ắn Dürer Łódź İzmir"), "crioch-x-an-durer-łodz-izmir");
  assert.equal(slug("ﬁne ２０２６ x²"), "fine-2026-x2");
});

Deno.test("what joins letters stays between them, what steers or hides does not", () => {
  assert.equal(slug("می\u200Cخواهم"), "می\u200Cخواهم");
  assert.equal(slug("ක්\u200Dෂ"), "ක්\u200Dෂ");
  assert.equal(slug("a\u200Cb\u200D c\u200B"), "ab-c");
  assert.equal(
    slug("\u202Egpj\u202C \u2066x\u2069 \u200Fשלום\u200E \uFEFFa\u0000"),
    "gpj-x-שלום-a",
  );
  assert.equal(slug("👨\u200D👩\u200D👧 1\uFE0F\u20E3 one"), "1-one");
});

Deno.test("no file system minds the length or the end of a name", () => {
  const day = new Date(2026, 0, 5);
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  for (const letter of ["a", "é", "समीक्षा", "𠀀", "ก็", "가", "ﷺ", "x\u0302\u0303"]) {
    const long = letter.repeat(300);
    const name = fileName(long, "evidence.csv", day);
    assert.ok(bytes(name) <= 200, `${letter}: ${bytes(name)}`);
    assert.ok(name.isWellFormed() && name === name.normalize("NFC"));
    assert.ok(slug(long).length > 20);
    assert.ok(fileNames([long, long, long], "json", day).every((one) => bytes(one) <= 200));
    assert.equal(new Set(fileNames([long, long, long], "json", day)).size, 3);
  }
  // Not within a letter and its marks.
  assert.match(slug("a".repeat(59) + "कि"), /^a{59}$/);
  assert.match(slug("a".repeat(58) + "कि"), /^a{58}कि$/);
  for (const ended of ["CON", "nul.", "com1", "LPT9 ", "aux..."]) {
    assert.match(fileName(ended, "json", day), /^[a-z]+\d?-2026-01-05\.json$/);
  }
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

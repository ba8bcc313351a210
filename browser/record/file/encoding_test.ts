import assert from "node:assert/strict";
import { decoded, uncertainWords } from "./encoding.ts";
import { readFile } from "./read_and_write.ts";
import { FileRefused } from "./refused.ts";

const TEXT = '{"format": "x", "name": "Crìoch – “café” £5 €6 \u2019s"}';
const ENDLESS = '{"format": "x", "name": "\uFFFD kept, 高齢者 👵"}';

function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const units = [...(mark ? "\uFEFF" : ""), ...text].join("");
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) {
    view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function utf32(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const points = [...(mark ? "\uFEFF" : ""), ...text];
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((one, at) => view.setUint32(at * 4, one.codePointAt(0)!, littleEndian));
  return new Uint8Array(view.buffer);
}

/** As an editor on Windows writes it. */
function windows1252(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1252");
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => byteOf.get(letter)!));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function refusal(bytes: Uint8Array): string {
  try {
    decoded(bytes);
  } catch (error) {
    assert.ok(error instanceof FileRefused, String(error));
    return error.message;
  }
  assert.fail("the bytes were taken");
}

Deno.test("UTF-8 is read with a mark and without", () => {
  for (const text of [TEXT, ENDLESS, "", "{}"]) {
    assert.deepEqual(decoded(utf8(text)), { text, encoding: "UTF-8" });
    assert.deepEqual(decoded(utf8("\uFEFF" + text)), { text, encoding: "UTF-8" });
  }
});

Deno.test("UTF-16 with its mark is read, and said", () => {
  for (const text of [TEXT, ENDLESS]) {
    for (const littleEndian of [true, false]) {
      assert.deepEqual(decoded(utf16(text, littleEndian)), { text, encoding: "UTF-16" });
    }
  }
});

Deno.test("Windows-1252 is read as what it is, and said", () => {
  assert.deepEqual(decoded(windows1252(TEXT)), { text: TEXT, encoding: "Windows-1252" });
  for (const letter of "éÉÿ€“”’–—£©½ÀŒžŸ") {
    const text = `{"name": "${letter}"}`;
    assert.deepEqual(decoded(windows1252(text)), { text, encoding: "Windows-1252" });
  }
});

Deno.test("what cannot be read for certain is refused, and its encoding named", () => {
  for (const littleEndian of [true, false]) {
    assert.match(refusal(utf16(TEXT, littleEndian, false)), /written in UTF-16 without the mark/);
    assert.match(refusal(utf32(TEXT, littleEndian, true)), /written in UTF-32\./);
    assert.match(refusal(utf32(TEXT, littleEndian, false)), /written in UTF-32\./);
    const half = utf16(TEXT + "\uD800", littleEndian);
    assert.match(refusal(half), /damaged: it is written in UTF-16/);
    assert.match(refusal(utf16(TEXT, littleEndian).subarray(0, -1)), /damaged.*UTF-16/);
  }
  assert.match(refusal(Uint8Array.of(0x7B, 0xE9, 0x81)), /neither UTF-8 nor Windows-1252/);
});

Deno.test("UTF-8 with some bytes that are none is damage, not another encoding", () => {
  const bytes = utf8(TEXT);
  const at = bytes.indexOf(0xC3);
  assert.match(refusal(bytes.filter((_, index) => index !== at + 1)), /damaged.*UTF-8/);
  assert.match(refusal(Uint8Array.from([...utf8('{"é"'), 0xE9, 0x22])), /damaged.*UTF-8/);
  assert.match(refusal(Uint8Array.from([...utf8("\uFEFFa"), 0xE9])), /damaged.*UTF-8/);
});

Deno.test("no bytes become another letter in silence", () => {
  for (let first = 0; first < 256; first++) {
    for (const rest of [[], [0x41], [0x80], [0xE9], [0, 0]]) {
      const bytes = Uint8Array.of(0x7B, 0x22, first, ...rest, 0x22);
      try {
        assert.ok(!decoded(bytes).text.includes("\uFFFD"), bytes.join(" "));
      } catch (error) {
        assert.ok(error instanceof FileRefused);
        assert.match(error.message, /UTF|Windows/);
      }
    }
  }
});

Deno.test("what does not begin as a record does is left to whoever reads its beginning", () => {
  const word = Uint8Array.of(0x50, 0x4B, 3, 4, 0xE9, 0x81);
  assert.ok(decoded(word).text.startsWith("PK"));
  assert.throws(() => readFile(decoded(word).text, { id: "a", edition: "1" }), /not a record/);
  assert.equal(decoded(Uint8Array.of(0x0A, 0x7B, 0xE9)).encoding, "Windows-1252");
});

Deno.test("the words to look at are those whose letters another encoding has otherwise", () => {
  assert.deepEqual(uncertainWords('{"a": "Crìoch, café café £5 plain"}'), [
    "Crìoch,",
    "café",
    "£5",
  ]);
  assert.equal(uncertainWords("é ".repeat(10)).length, 1);
  assert.equal(uncertainWords("é1 é2 é3 é4 é5 é6").length, 5);
  assert.deepEqual(uncertainWords("plain"), []);
});

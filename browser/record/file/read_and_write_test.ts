import assert from "node:assert/strict";
import sample1 from "../../../tests/fixtures/records/version-1.json" with { type: "json" };
import whole1 from "../../../tests/fixtures/records/version-1-whole.json" with { type: "json" };
import { readFile, writeFile } from "./read_and_write.ts";
import { refuseSize } from "./refusal.ts";
import { FileRefused } from "./refused.ts";
import { VERSION } from "./version.ts";
import { answer, type EvaluationRecord, newRecord, setAnswer } from "../record.ts";

const guide = { id: "a-guide", edition: "2009" };

function full(): EvaluationRecord {
  const record = newRecord(guide, "Older people", new Date("2026-11-23T10:42:00Z"));
  setAnswer(record.answers, "1a.3", "ticked", true);
  setAnswer(record.answers, "1a.3", "note", 'line 1\nline 2 "quoted" <b>\u2028 🙂');
  setAnswer(record.answers, "1a", "practice", "…");
  setAnswer(record.answers, "1a", "rating", 4);
  setAnswer(record.answers, "1a.own-x7", "text", "Do carers agree?");
  return record;
}

// deno-lint-ignore no-explicit-any -- a file is changed here in ways its type forbids
function changed(change: (file: any) => void): string {
  const file = JSON.parse(writeFile(full(), "0.1.0"));
  change(file);
  return JSON.stringify(file);
}

function refusal(text: string): string {
  try {
    readFile(text, guide);
  } catch (error) {
    assert.ok(error instanceof FileRefused, `not refused but broken: ${error}`);
    return error.message;
  }
  assert.fail(`the file was taken: ${text}`);
}

Deno.test("a record comes back from its file as it was", () => {
  const record = full();
  assert.deepEqual(readFile(writeFile(record, "0.1.0"), guide).record, record);
});

Deno.test("a file is written the same each time, and says what wrote it", () => {
  const now = new Date("2026-11-24T00:00:00Z");
  const text = writeFile(full(), "0.1.0", now).replaceAll(/"id": "[0-9a-z]{16}"/g, "");
  assert.equal(text, writeFile(full(), "0.1.0", now).replaceAll(/"id": "[0-9a-z]{16}"/g, ""));
  const file = JSON.parse(writeFile(full(), "0.1.0", now));
  assert.deepEqual([file.format, file.version, file.release, file.exported], [
    "a-closer-look-record",
    VERSION,
    "0.1.0",
    "2026-11-24T00:00:00.000Z",
  ]);
});

Deno.test("a byte order mark and white space around a file do no harm", () => {
  const { record } = readFile(`\uFEFF\r\n${writeFile(full(), "0.1.0")}\n\n`, guide);
  assert.equal(record.name, "Older people");
});

Deno.test("what this release does not know is kept, at every level", () => {
  const text = changed((file) => {
    file.later = { deep: [1, { a: null }] };
    file.record.plan = [{ action: "x" }];
    file.record.deleted = "2026-11-23T10:42:00Z";
    file.record.framework.variant = "pilot";
    file.record.answers["9z.1"] = { mood: ["good"], ticked: false, none: null };
    file.record.answers["1a"].sensitive = true;
    file.holds = "Entries marked sensitive";
    file.record.answers["empty"] = {};
  });
  const { exported: _a, ...again } = JSON.parse(writeFile(readFile(text, guide).record, "0.1.0"));
  const { exported: _b, ...before } = JSON.parse(text);
  assert.deepEqual(again, before);
});

Deno.test("names that mean something to JavaScript are plain data", () => {
  for (const name of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
    const text = changed((file) =>
      file.MARK = file.record.MARK = file.record.answers.MARK = { MARK: 7 }
    )
      .replaceAll("MARK", name);
    const { record } = readFile(text, guide);
    assert.equal(answer(record.answers, name, name), 7);
    assert.equal(answer(record.answers, "1a.1", name), undefined);
    assert.equal(Object.getPrototypeOf(record), Object.prototype);
    assert.equal(({} as Record<string, unknown>)[name], Object.prototype[name as never]);
    const again = writeFile(record, "0.1.0");
    assert.equal(again.split(`"${name}"`).length - 1, 6, again);
  }
});

Deno.test("an item that is not an object is refused whatever its name", () => {
  for (const name of ["1a", "__proto__", "constructor"]) {
    for (const value of ['"text"', "7", "null", "[1]"]) {
      const text = changed((file) => file.record.answers.MARK = "VALUE")
        .replace("MARK", name).replace('"VALUE"', value)
        .replace(/"1a":\{[^}]*\},/, ""); // no second 1a, which would win
      const words = refusal(text);
      assert.match(words, /damaged/);
      assert.ok(words.includes(`record › answers › ${name}`), words);
    }
  }
});

Deno.test("a wrong file is refused with its reason", () => {
  const good = writeFile(full(), "0.1.0");
  const cases: [string, RegExp][] = [
    ["", /empty/],
    ["  \n", /empty/],
    ["PK\u0003\u0004 a Word file", /not a record.*JSON/],
    ["{'format': 1}", /not a record/],
    [good.slice(0, -2).trimEnd(), /stops part-way/],
    [good.slice(0, 80), /stops part-way/],
    [good.replace('"exported"', "exported"), /not a record/],
    ["null", /another program/],
    ["[]", /another program/],
    ['"a-closer-look-record"', /another program/],
    ['{"format": "other", "version": 1}', /another program/],
    [changed((file) => file.version = "1"), /damaged.*version/],
    [changed((file) => file.version = 0), /damaged.*version/],
    [changed((file) => delete file.record), /damaged.*record/],
    [changed((file) => delete file.record.answers), /record › answers/],
    [changed((file) => file.record.answers = []), /record › answers/],
    [changed((file) => file.record.name = " "), /record › name/],
    [changed((file) => file.record.id = ""), /record › id/],
    [changed((file) => file.record.changed = "yesterday"), /record › changed/],
    [changed((file) => file.record.answers["1a"].rating = "4"), /record › answers › 1a › rating/],
    [changed((file) => file.record.answers["1a"].rating = 4.5), /1a › rating/],
    [changed((file) => file.record.answers["1a.3"].ticked = 1), /1a.3 › ticked/],
    [changed((file) => file.record.answers["1a.3"].note = {}), /1a.3 › note/],
    [changed((file) => file.record.framework.id = "b-guide"), /another guide.*b-guide/],
    [changed((file) => file.record.framework.edition = "2030"), /another edition.*2030.*2009/],
  ];
  for (const [text, reason] of cases) assert.match(refusal(text), reason, text.slice(0, 200));
});

Deno.test("a name is checked as its kind of item says, and nowhere else", () => {
  const text = changed((file) => {
    file.record.answers["9z"] = { kind: 7, what: {}, removed: "yes" };
    file.record.answers["1a.e.x.y"] = { kind: 7 };
    file.record.answers["1a.e.x"] = { what: 7, later: {} };
  });
  const { record } = readFile(text, guide);
  assert.equal(answer(record.answers, "9z", "kind"), 7);
  assert.deepEqual(
    JSON.parse(writeFile(record, "")).record.answers,
    JSON.parse(text).record.answers,
  );
});

Deno.test("a file of version 1 opens for ever, and nothing of it is lost", () => {
  const { record } = readFile(JSON.stringify(sample1), sample1.record.framework);
  assert.equal(record.name, "Older people – Argyll");
  assert.equal(answer(record.answers, "1a", "rating"), 5);
  assert.deepEqual(JSON.parse(writeFile(record, "0.1.0")).record, sample1.record);
});

Deno.test("so does one of November 2026 with every kind of item it could hold", () => {
  const { record, newerVersion } = readFile(JSON.stringify(whole1), whole1.record.framework);
  assert.equal(newerVersion, undefined);
  const again = JSON.parse(writeFile(record, "0.2.0"));
  assert.equal(again.version, VERSION);
  assert.deepEqual(again.record, whole1.record);
});

// deno-lint-ignore no-explicit-any -- as above
function madeLater(file: any): void {
  file.version = 7;
  file.signedBy = { name: "someone" };
  file.record.plan = [{ action: "x" }];
  file.record.answers["1a"].weight = 2;
}

Deno.test("a file of a newer release opens, and loses nothing of what it alone knows", () => {
  const text = changed(madeLater);
  const opened = readFile(text, guide);
  assert.equal(opened.newerVersion, 7);
  assert.equal(answer(opened.record.answers, "1a", "rating"), 4);
  const { exported: _a, ...again } = JSON.parse(writeFile(opened.record, "0.1.0"));
  const { exported: _b, ...before } = JSON.parse(text);
  assert.deepEqual(again, before);
  assert.equal(readFile(changed(() => {}), guide).newerVersion, undefined);
});

Deno.test("a newer file whose known parts have another shape is refused as newer", () => {
  const words = refusal(changed((file) => {
    madeLater(file);
    file.record.answers["1a"].rating = { level: 4 };
  }));
  assert.match(words, /newer release.*version 7.*1a › rating.*newer release/);
});

Deno.test("what a file says of itself comes with it", () => {
  const now = new Date("2026-11-24T00:00:00Z");
  const { exported, release } = readFile(writeFile(full(), "0.1.0", now), guide);
  assert.deepEqual([exported, release], [now.toISOString(), "0.1.0"]);
});

Deno.test("a file too large is refused by its size, with the limit", () => {
  refuseSize(10_000_000);
  assert.throws(() => refuseSize(50_000_000), /50 MB.*larger than 10 MB/);
});

Deno.test("a file of too many entries is refused before they are read", () => {
  const many = `{${Array.from({ length: 100_001 }, (_, n) => `"i${n}":{}`).join()}}`;
  const text = changed((file) => file.record.answers = "MANY").replace('"MANY"', many);
  assert.match(refusal(text), /more than 100,000 entries/);
});

Deno.test("a file with more prompts of people's own than a page can show is refused", () => {
  const withOwn = (count: number) =>
    changed((file) => {
      for (let n = 0; n < count; n++) file.record.answers[`1b.own-${n}`] = { text: "x" };
    });
  readFile(withOwn(500), guide);
  assert.match(refusal(withOwn(501)), /more than 500 added prompts under “1b”/);
});

Deno.test("brackets and commas inside texts are not counted", () => {
  const text = changed((file) => file.record.answers["1a"].practice = '\\"[{,'.repeat(50_000));
  assert.equal(readFile(text, guide).record.name, "Older people");
});

Deno.test("a refusal shows nothing of the file that could disguise it", () => {
  const words = refusal(changed((file) => file.record.framework.id = "b\u202Egpj\u0007\n"));
  assert.ok(words.includes("“bgpj”"), words);
});

Deno.test("a file nested too deep is refused, not followed down", () => {
  const deep = "[".repeat(50_000) + "]".repeat(50_000);
  const text = changed((file) => file.record.answers["1a"].evil = "DEEP").replace('"DEEP"', deep);
  assert.match(refusal(text), /too deep/);
});

Deno.test("a refusal does not repeat a long text from the file", () => {
  const text = changed((file) => file.record.framework.id = "x".repeat(10_000));
  assert.ok(refusal(text).length < 300);
});

Deno.test("a feature with more evidence than its page can show is refused", () => {
  const record = newRecord(guide);
  for (let entry = 0; entry <= 200; entry++) {
    setAnswer(record.answers, `1b.e.${entry}`, "what", "x");
  }
  assert.match(refusal(writeFile(record, "test")), /more than 200 entries of evidence under “1b”/);
});

Deno.test("a date that no browser reads is refused by its name", () => {
  const file = writeFile({ ...newRecord(guide), changed: "2026-01-01T10:00:00+01" }, "test");
  assert.match(refusal(file), /its date “changed” cannot be read/);
});

Deno.test("a number that would not come out as it went in is refused in plain words", () => {
  const places: [string, string][] = [
    [
      changed((file) => file.record.answers.evidence = { max_age_months: "NUMBER" }),
      "record › answers › evidence › max_age_months",
    ],
    [
      changed((file) => file.record.answers["1a"].rating = "NUMBER"),
      "record › answers › 1a › rating",
    ],
    [
      changed((file) => file.record.answers["1a"].later = ["x", { y: "NUMBER" }]),
      "record › answers › 1a › later › 1 › y",
    ],
    [changed((file) => file.later = { deep: "NUMBER" }), "later › deep"],
    [changed((file) => file.record.later = "NUMBER"), "record › later"],
  ];
  for (const [text, place] of places) {
    for (const number of ["1e400", "-1e400", "1e309", "9007199254740993", "1".repeat(400)]) {
      const words = refusal(text.replace('"NUMBER"', number));
      assert.match(words, /number that is too large to be kept as it stands/);
      assert.ok(words.includes(`“${place}”`), words);
    }
  }
});

Deno.test("all other numbers of a file come out as they went in", () => {
  const numbers = ["0", "-0", "-7", "0.1", "1e-400", "12.5", "9007199254740991", "1e15"];
  const text = changed((file) => file.record.answers["1a"].later = numbers.map(Number));
  const { record } = readFile(text, guide);
  const written = JSON.parse(writeFile(record, "0.1.0"));
  assert.deepEqual(
    written.record.answers["1a"].later,
    numbers.map((number) => JSON.parse(number) + 0),
  );
});

Deno.test("a number that an older release let in does not make the export unreadable", () => {
  const record = full();
  setAnswer(record.answers, "evidence", "max_age_months", Infinity);
  setAnswer(record.answers, "1a", "later", { deep: NaN, kept: 1 });
  const again = readFile(writeFile(record, "0.1.0"), guide).record;
  assert.equal(answer(again.answers, "evidence", "max_age_months"), undefined);
  assert.deepEqual(answer(again.answers, "1a", "later"), { kept: 1 });
  assert.equal(answer(again.answers, "1a", "rating"), 4);
});

import assert from "node:assert/strict";
import { csv } from "../csv.ts";
import { sheetOf } from "../document/document.ts";
import { report } from "./made_up.ts";
import type { Choice, Report } from "./shape.ts";

const ratingsCsv = (found: Report) => csv(sheetOf(found, "ratings"));
const promptsCsv = (found: Report) => csv(sheetOf(found, "prompts"));
const evidenceCsv = (found: Report) => csv(sheetOf(found, "evidence"));
const first = (found: Report) => found.themes[0]!.features[0]!;

Deno.test("an empty record has every heading of the form, and nothing else", () => {
  const found = report({});
  assert.deepEqual(found.scope, []);
  assert.deepEqual(found.themes[0]!.fields, [{ label: "Rationale", texts: [] }]);
  assert.deepEqual(first(found).prompts.map(({ id, depth }) => [id, depth]), [
    ["1a.1", 0],
    ["1a.1.1", 1],
    ["1a.2", 0],
  ]);
  assert.deepEqual(found.leftOut, []);
});

Deno.test("the findings stand by their words, days as words", () => {
  const { scope } = report({
    scope: { "finding.1": true, "finding.2": false, "finding.9": true, start: "2026-05-01" },
  });
  assert.deepEqual(scope, [
    {
      label: "Why we take a closer look",
      points: ["Outcomes are poor.", "Finding 9"],
      texts: [],
    },
    { label: "Start date", texts: ["1 May 2026"] },
  ]);
  assert.deepEqual(report({ scope: { start: "2026-13-45" } }).scope[0]!.texts, ["2026-13-45"]);
});

Deno.test("what led to it and who takes part stand in words, with who is missing", () => {
  const items = { scope: { "trigger.3.3": true, "partner.2.7.1": true, participants: "Two." } };
  assert.deepEqual(report(items).scope, [
    { label: "Why we take a closer look", points: ["Money is tight."], texts: [] },
    {
      label: "Who takes part",
      points: ["The police", "Nobody takes part from: Advocates"],
      texts: ["Two."],
    },
  ]);
  assert.deepEqual(report(items, { share: true }).scope.length, 1);
});

Deno.test("a theme out of scope takes its features with it; sensitive is per item", () => {
  const out = report({ "1": { out: true }, "1a": { practice: "p", rating: 2 } });
  assert.equal(first(out).standing, "out");
  assert.deepEqual(first(out).fields, [{ label: "Practice", texts: [] }]);
  assert.equal(first(out).rating, undefined);
  const held = report({ "1": { sensitive: true, rationale: "r" }, "1a": { practice: "p" } });
  assert.deepEqual(held.themes[0]!.fields[0]!.texts, []);
  assert.deepEqual(first(held).fields[0]!.texts, ["p"]);
  assert.equal(held.leftOut.length, 1);
  const shown = report({ "1": { sensitive: true, rationale: "r" } }, { sensitive: true });
  assert.deepEqual(shown.themes[0]!.fields[0]!.texts, ["r"]);
  assert.deepEqual(shown.leftOut, []);
});

Deno.test("what hangs on a sensitive feature stays out with it, whatever its name", () => {
  const items = {
    "1a": { sensitive: true },
    "1a.1": { note: "n" },
    "1a.own-x": { text: "t" },
    "1a.e.x": { what: "w" },
    "1a.99": { note: "to a question that is gone" },
    "1a.e.x.y": { note: "n" },
  };
  const text = JSON.stringify(report(items));
  for (const word of ['"n"', '"t"', '"w"', "gone"]) assert.ok(!text.includes(word), word);
  assert.ok(JSON.stringify(report(items, { sensitive: true })).includes("gone"));
});

Deno.test("a prompt that a file marks sensitive goes out in nothing, as the report says", () => {
  const found = report({
    "1a.1": { note: "secret", ticked: true, sensitive: true },
    "1a.own-x": { text: "secret", sensitive: true },
    "1a.own-y": { text: "open" },
  });
  const out = promptsCsv(found) + ratingsCsv(found) + evidenceCsv(found) + JSON.stringify(found);
  assert.ok(!out.includes("secret"));
  assert.ok(out.includes("open"));
  assert.deepEqual(found.leftOut, ["Entries marked sensitive are left out."]);
});

Deno.test("a prompt that does not apply here is listed, with the reason, and is no tick", () => {
  const found = report({ "1a.1": { not_applicable: true, note: "No such service." } });
  const row = first(found).listed.map(({ id, ticked, notApplicable, notes }) => [
    id,
    ticked,
    notApplicable,
    ...notes,
  ]);
  assert.deepEqual(row, [["1a.1", false, true, "No such service."]]);
  assert.match(promptsCsv(found), /"Does not apply","No such service\."/);
});

const NONE = { what: [], kind: [], date: [], group: [], where: [], shows: [], gap: [] };

Deno.test("evidence is read in order, without what was taken away", () => {
  const [evidence] = report({
    "1a.e.b": { what: "second", kind: "data", date: "2026-01-02", where: "room" },
    "1a.e.a": { what: "first", kind: "hearsay" },
    "1a.e.c": { what: "gone", removed: true },
    "1a.e.d": { what: "held", sensitive: true },
  }).rows;
  assert.equal(evidence?.kind.id, "evidence");
  assert.deepEqual(evidence.rows.map(({ of, ofName, texts }) => [of, ofName, texts]), [
    ["1a", "1a First", { ...NONE, what: ["first"], kind: ["hearsay"] }],
    [
      "1a",
      "1a First",
      { ...NONE, what: ["second"], kind: ["Data"], date: ["2 January 2026"], where: ["room"] },
    ],
  ]);
});

Deno.test("evidence stands as the guide has what it is on; on what is gone it is a stray", () => {
  const found = report({
    "1.e.a": { what: "on the theme" },
    "1b.e.a": { what: "on the last feature" },
    "1a.1.1.e.a": { what: "on a prompt" },
    "1a.e.b": { what: "on the first feature" },
    "9z.e.a": { what: "on what is gone" },
  });
  const texts = ({ rows }: Report) => rows[0]!.rows.map((row) => [row.within, ...row.texts.what!]);
  assert.deepEqual(texts(found), [
    ["1a", "on the first feature"],
    ["1a", "on a prompt"],
    ["1b", "on the last feature"],
    ["1", "on the theme"],
  ]);
  assert.deepEqual(found.strays, [{ label: "9z.e.a: what", texts: ["on what is gone"] }]);
  const lines = evidenceCsv(found).split("\r\n").slice(1, -1);
  assert.deepEqual(lines.map((line) => line.split(",")[0]), ['"1"', '"1a"', '"1a.1.1"', '"1b"']);
});

Deno.test("what a text looks like does not make it a day", () => {
  const { scope, rows } = report({
    scope: { organisation: "2026-05-01", end: "2026-05-01", "end~2": "soon" },
    "1a.e.x": { what: "2026-05-01", date: "2026-02-30" },
  });
  assert.deepEqual(scope, [
    { label: "Organisation", texts: ["2026-05-01"] },
    { label: "End date", texts: ["1 May 2026", "soon"] },
  ]);
  const { what, date } = rows[0]!.rows[0]!.texts;
  assert.deepEqual([what, date], [["2026-05-01"], ["2026-02-30"]]);
});

Deno.test("a share copy holds no notes, participants, places or stray answers", () => {
  const found = report({
    scope: { participants: "Ann", care_group: "c" },
    "1a.1": { note: "secret", ticked: true },
    "1a.e.a": { what: "w", where: "place" },
    "9z": { note: "stray" },
  }, { share: true });
  const text = JSON.stringify({ ...found, guide: undefined });
  for (const word of ["Ann", "secret", '"place"', '"stray"']) assert.ok(!text.includes(word), word);
  assert.equal(first(found).prompts[0]!.ticked, true);
  assert.deepEqual(found.strays, []);
});

Deno.test("no control character gets into a document", () => {
  const all = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join("");
  const [text] = first(report({ "1a": { practice: `a${all}\uFFFE\uFFFF\uD800z` } })).fields[0]!
    .texts;
  // deno-lint-ignore no-control-regex -- these are what XML forbids
  assert.doesNotMatch(text!, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  assert.ok(text!.isWellFormed());
  assert.equal(text, "a\t\n\n\n\nz");
});

Deno.test("every sign that ends a line somewhere ends it in what leaves the browser", () => {
  for (const end of ["\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"]) {
    const text = `A${end}B\u0007\u009F`;
    const found = report({
      scope: { reasons: text },
      "1": { rationale: text },
      "1a": { practice: text, "practice~2": `2${text}` },
      "1a.1": { note: text },
      "1a.own-x": { text },
      "1a.e.x": { what: text, shows: text },
      "9z": { [`a${end}b`]: text },
    });
    assert.equal(found.scope[0]!.texts[0], "A\nB");
    assert.deepEqual(first(found).fields[0]!.texts, ["A\nB", "2A\nB"]);
    const all = JSON.stringify(found) + ratingsCsv(found) + promptsCsv(found) + evidenceCsv(found);
    const odd = /\\[vfru]|[\p{Cc}\u2028\u2029]/u;
    assert.doesNotMatch(all.replaceAll(/\r?\n/g, ""), odd);
  }
});

Deno.test("what is a version of a field is so for every reader of it", () => {
  const found = report({
    scope: { "finding.1~2": true, "finding.1": true },
    "1a": { practice: "one", "practice~2": "two", "practice~2~3": "three", "practice~1": "none" },
    "1b": { "sensitive~2": true },
  });
  assert.deepEqual(first(found).fields[0]!.texts, ["one", "two", "three"]);
  assert.deepEqual(found.scope[0]!.points, ["Outcomes are poor."]);
  assert.equal(found.themes[0]!.features[1]!.touched, false);
});

Deno.test("values of a wrong type are shown, not dropped", () => {
  const found = report({ "1a": { practice: { deep: 1 }, rating: 7 }, "9z": { a: [1] } });
  assert.deepEqual(first(found).fields[0]!.texts, ['{"deep":1}']);
  assert.deepEqual(first(found).ratings, ["7"]);
  assert.deepEqual(found.strays, [{ label: "9z: a", texts: ["[1]"] }]);
});

Deno.test("a cell is quoted, and none starts a formula; numbers stay numbers", () => {
  const found = report({
    "1a": { practice: '=HYPERLINK("x")', rating: 2 },
    "1a.1": { note: "-1", ticked: true },
    "1a.e.a": { what: "+1" },
  });
  assert.ok(ratingsCsv(found).includes('"yes",2,"Good","\'=HYPERLINK(""x"")",""\r\n'));
  assert.ok(promptsCsv(found).includes('"1a","1a.1","Prompt 1a.1?","no","Looked at","\'-1"\r\n'));
  assert.ok(evidenceCsv(found).startsWith('\uFEFF"Supports","Supports (name)","What it is"'));
  assert.ok(evidenceCsv(found).includes('"\'+1"'));
});

Deno.test("only prompts that were used are listed, unless every one is asked for", () => {
  const items = {
    "1a.1": { ticked: true },
    "1a.2": { note: "n" },
    "1a.1.1": { ticked: false, note: " " },
    "1a.own-x": { text: "mine" },
  };
  const listed = (choice: Partial<Choice>) =>
    first(report(items, choice)).listed.map(({ id }) => id);
  assert.deepEqual(listed({}), ["1a.1", "1a.2", "1a.own-x"]);
  assert.deepEqual(listed({ everyPrompt: true }), ["1a.1", "1a.1.1", "1a.2", "1a.own-x"]);
  assert.equal(first(report(items)).prompts.length, 4);
});

Deno.test("a feature is untouched until something is given; handling alone is nothing", () => {
  const touched = (items: Parameters<typeof report>[0], choice?: Partial<Choice>) =>
    first(report(items, choice)).touched;
  const none = { "1a": { sensitive: true, practice: " " }, "1a.1": { ticked: false } };
  assert.equal(touched({ ...none, "1b": { rating: 2 }, "1": { rating: 1 } }), false);
  assert.equal(touched({ "1a.e.x": { what: "w", removed: true } }), false);
  assert.equal(touched({ "1a.e.x": { what: "w" } }), true);
  assert.equal(touched({ "1a": { rating: 1 } }), true);
  assert.equal(touched({ "1a.1": { note: "n" } }, { share: true }), true);
});

Deno.test("the first page says whose record it is and how far it has come", () => {
  const { summary } = report({
    scope: { organisation: "Council", care_group: "Older people", start: "2026-05-01" },
    "1a": { rating: 2, sensitive: true },
    "1b": { out: true, rating: 1 },
  });
  assert.deepEqual([summary.title, summary.below], ["Council: Older people", "Name"]);
  assert.deepEqual(summary.facts.map(({ text }) => text), [
    "Older people",
    "Council",
    "from 1 May 2026",
    "1 of 1 features rated",
    "0 of 1 themes rated",
  ]);
  assert.deepEqual([report({}).summary.title, report({}).summary.below], ["Name", undefined]);
});

Deno.test("what is out of scope is named once: a theme stands for its features", () => {
  assert.deepEqual(report({ "1b": { out: true } }).outOfScope, ["1b Second"]);
  const whole = report({ "1": { out: true }, "1b": { out: true } });
  assert.deepEqual(whole.outOfScope, ["Theme 1: One"]);
});

Deno.test("a column for ratings of another tab only where there is one", () => {
  const heading = "Conflicting rating (from a second tab)";
  assert.ok(!ratingsCsv(report({ "1a": { rating: 2 } })).includes(heading));
  assert.ok(ratingsCsv(report({ "1a": { rating: 2, "rating~2": 1 } })).includes(heading));
});

import assert from "node:assert/strict";
import { answersOf } from "../../record/guide/made_up.ts";
import { GUIDE, report } from "../report/made_up.ts";
import type { Ask, Block, Part } from "./blocks.ts";
import { documentOf, sheetOf } from "./document.ts";
import { formOf } from "./form.ts";
import { propertiesOf, saidBy } from "./form_properties.ts";
import { aliasOf, bookmarkOf, tagOf } from "./keys.ts";

type Items = Parameters<typeof report>[0];
const parts = (items: Items, choice = {}) => documentOf(report(items, choice)).parts;

function headed(blocks: Block[], ...headings: string[]): Block[] {
  const [heading, ...rest] = headings;
  if (heading === undefined) return blocks;
  const found = blocks.find((one): one is Part => one.is === "part" && one.heading === heading);
  assert.ok(found, `no part ${heading}`);
  return headed(found.blocks, ...rest);
}

Deno.test("every section stands once, in the order they are read", () => {
  const headings = (items: Items) => parts(items).map(({ heading }) => heading);
  const all = ["Profile", "Scope", "Theme 1: One", "Evidence list", "What cannot wait"];
  assert.deepEqual(headings({}), all);
  const gone = "Answers to questions no longer in this guide";
  assert.deepEqual(headings({ "9z": { note: "n" } }), [...all, gone]);
  assert.deepEqual(headings({ "1": { out: true } }), [
    "Profile",
    "Scope",
    "Evidence list",
    "What cannot wait",
  ]);
});

Deno.test("the rating stands first, with the words for its level, then the texts", () => {
  const given = { "1a": { rating: 2, practice: "p" }, "1": { rating: 1, "rating~2": 2 } };
  const feature = headed(parts(given), "Theme 1: One", "1a First");
  assert.deepEqual(feature.slice(0, 2), [
    { is: "text", text: "The extent to which: it is so.", tone: "quoted" },
    {
      is: "fields",
      fields: [
        { label: "How do you rate it?", texts: ["2 Good"] },
        { label: "Practice", texts: ["p"] },
      ],
    },
  ]);
  assert.deepEqual(headed(parts(given), "Theme 1: One", "Overall rating for Theme 1"), [
    { is: "text", text: "1 Bad\nAnother version: 2 Good" },
    { is: "fields", fields: [{ label: "Rationale", texts: [] }] },
  ]);
});

Deno.test("what nobody looked at, and what is held back, says so and no more", () => {
  const of = (items: Items) => headed(parts(items), "Theme 1: One", "1b Second").slice(1);
  const begun = headed(parts({}), "Theme 1: One").find((one) => one.is === "fact");
  assert.deepEqual(begun, { is: "fact", label: "1a First", text: "Not yet looked at." });
  assert.deepEqual(of({ "1b": { sensitive: true, practice: "p" } }), [
    { is: "text", text: "Marked sensitive and left out.", tone: "quiet" },
  ]);
  const out = headed(parts({ "1b": { out: true } }), "Theme 1: One").at(-2);
  assert.deepEqual(out, { is: "fact", label: "1b Second", text: "Out of scope." });
});

Deno.test("what nobody knows is told apart from what is not rated, and not looked at", () => {
  const given = { "1a": { unknown: true }, "1a.1": { unknown: true }, "1a.2": { ticked: true } };
  const of = headed(parts(given), "Theme 1: One", "1a First");
  assert.ok(of[1]?.is === "fields" && of[2]?.is === "table");
  assert.deepEqual(of[1].fields[0], {
    label: "How do you rate it?",
    texts: ["We do not know."],
  });
  assert.deepEqual(of[2].rows.map(({ cells }) => cells.ticked), ["We do not know", "Looked at"]);
  assert.equal(of[2].columns[2]!.heading, "Looked at, this is not a yes");
  const sheet = (id: string) => sheetOf(report(given), id).rows.map(({ cells }) => cells);
  assert.deepEqual(sheet("prompts").map(({ ticked }) => ticked), [
    "We do not know",
    "Not looked at",
    "Looked at",
  ]);
  assert.deepEqual(sheet("ratings").map(({ rating, level }) => [rating, level]), [
    [undefined, undefined],
    [undefined, "We do not know"],
    [undefined, undefined],
  ]);
});

Deno.test("the profile is a plot of every rating on the scale, worst first", () => {
  const [, picture] = headed(parts({ "1a": { rating: 2 }, "1b": { out: true } }), "Profile");
  assert.ok(picture?.is === "picture");
  assert.deepEqual(picture.scale, [{ at: 1, name: "Bad" }, { at: 2, name: "Good" }]);
  assert.deepEqual(picture.marks, [
    { name: "1a First", at: 2, words: "2 Good", strong: false },
    { name: "1b Second", at: undefined, words: "Out of scope.", strong: false },
    { name: "Overall rating for Theme 1", at: undefined, words: "Not rated", strong: true },
  ]);
});

Deno.test("every text stands once", () => {
  const given = { "1b": { rating: 1, practice: "zq1z" }, "1": { rationale: "zq2z" } };
  const all = JSON.stringify(parts(given));
  assert.deepEqual(all.match(/zq\dz/g), ["zq1z", "zq2z"]);
});

Deno.test("evidence is a table of the fields in the table of kinds", () => {
  const [table] = headed(parts({ "1a.e.x": { what: "w", "what~2": "v" } }), "Evidence list");
  assert.ok(table?.is === "table");
  assert.deepEqual(table.columns.map(({ heading }) => heading), ["For", "What it is"]);
  assert.deepEqual(table.rows.map(({ cells }) => [cells.of, cells.what]), [["1a", ["w", "v"]]]);
  assert.equal(table.none, "No evidence is listed.");
});

Deno.test("what few rows say stands below them, and what most say has a column", () => {
  const of = (n: number, fields: { [field: string]: string }) => [`1a.e.${n}`, fields] as const;
  const given = Object.fromEntries([
    of(1, { what: "w", shows: "s", gap: "g" }),
    of(2, { what: "w", shows: "s" }),
    of(3, { what: "w" }),
  ]);
  const [table] = headed(parts(given), "Evidence list");
  assert.ok(table?.is === "table");
  assert.deepEqual(table.columns.map(({ id }) => id), ["of", "what", "shows"]);
  assert.deepEqual(table.rows.map(({ under }) => under), [["Gap to fill: g"], [], []]);
});

Deno.test("a table that no section has is an error", () => {
  assert.throws(() => sheetOf(report({}), "nonsense"), /no table nonsense/);
});

Deno.test("the blank form keeps the source's order: the texts, then the rating", () => {
  const form = formOf(GUIDE);
  const feature = headed(form.parts, "Theme 1: One", "1a First");
  assert.deepEqual(feature.map((one) => one.is === "part" ? one.heading : one.is), [
    "text",
    "table",
    "Practice",
    "How do you rate it?",
  ]);
  const box = (ask: Ask, text: string) => ({ text, ask });
  assert.deepEqual(headed(feature, "How do you rate it?"), [{
    is: "boxes",
    boxes: [
      box({ item: "1a", field: "rating", ticked: 1, name: "1a: 1 Bad" }, "1 Bad: b"),
      box({ item: "1a", field: "rating", ticked: 2, name: "1a: 2 Good" }, "2 Good: g"),
      box(
        { item: "1a", field: "unknown", ticked: true, name: "1a: We do not know" },
        "We do not know",
      ),
    ],
  }]);
  const scope = (field: string, name: string) => ({ item: "scope", field, name: `Scope: ${name}` });
  const [why, tight, poor] = [
    "Why we take a closer look",
    "Money is tight.",
    "Outcomes are poor.",
  ];
  assert.deepEqual(headed(form.parts, "Scope", why), [
    {
      is: "boxes",
      boxes: [
        box({ ...scope("trigger.3.3", tight), ticked: true }, tight),
        box({ ...scope("finding.1", poor), ticked: true }, poor),
      ],
    },
    { is: "lines", count: 2, ask: scope("reasons", why) },
  ]);
});

Deno.test("the blank form ends with each level in full", () => {
  const scale = formOf(GUIDE).parts.at(-1)!;
  assert.equal(scale.heading, "The scale");
  assert.deepEqual(headed(scale.blocks, "2 Good"), [
    { is: "text", text: "very g", tone: "quoted" },
    { is: "text", text: "Good means:", tone: "quoted" },
    { is: "text", text: "Much.", tone: "quoted" },
  ]);
});

Deno.test("each place of a form has keys of its own, short enough for Word", () => {
  const answers = answersOf({
    exercise: { id: "e", name: "Ours", shown: "name" },
    "1a.own-0mb1x2y3z4a5b6c7d8e9f": { text: "And this?" },
    "2": { out: true },
  });
  const form = formOf(GUIDE, answers);
  const asks: Ask[] = [];
  const collect = (block: Block) => {
    if (block.is === "part") block.blocks.forEach(collect);
    else if (block.is === "lines") asks.push(block.ask);
    else if (block.is === "boxes") asks.push(...block.boxes.map(({ ask }) => ask));
    else if (block.is === "table") {
      asks.push(...block.rows.flatMap(({ asks = {} }) => Object.values(asks)));
    }
  };
  form.parts.forEach(collect);
  assert.ok(asks.length > 10);
  for (const name of [tagOf, bookmarkOf, aliasOf]) {
    const names = asks.map(name);
    assert.equal(new Set(names).size, asks.length);
    assert.ok(names.every((one) => one.length <= (name === bookmarkOf ? 40 : 64)));
  }
  const { asked } = saidBy(form.properties!);
  assert.deepEqual(propertiesOf(GUIDE, asked), form.properties);
});

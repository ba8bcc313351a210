import assert from "node:assert/strict";
import { Finder } from "./finder.ts";
import type { Entry } from "./index_file.ts";

const term = (title: string, text: string, also: string[] = []): Entry => ({
  kind: "term",
  page: "terms.html",
  title,
  text,
  also,
});
const prompt = (number: string, text: string): Entry => ({
  kind: "prompt",
  page: "1a.html",
  anchor: number,
  number,
  text,
});
const finder = await Finder.of({
  entries: [
    prompt("1a.1", "Do we keep the hives of all bees dry, and their honey safe?"),
    prompt("1a.10", "Do we harvest honey?"),
    prompt("1b.6", "Is there honey-dew, and honey for the swarms?"),
    term("Swarm", "Bees that leave a hive together.", ["cast"]),
    term("Honey", "What bees make."),
    { kind: "section", page: "about.html", anchor: "honey", title: "Honey", text: "Honey, honey." },
    {
      kind: "section",
      page: "about.html",
      anchor: "meadow",
      title: "Clocks",
      text: "In a meadow.",
    },
  ],
  said: [[["cast"], ["Swarm"], false], [["nectar"], ["honey"], false], [
    ["dry"],
    ["harvest"],
    true,
  ]],
});
const names = (query: string) =>
  finder.find(query).entries.map(({ number, title }) => number ?? title);

Deno.test("what has the name that was asked for comes first", () => {
  assert.equal(finder.find("honey").entries[0]?.kind, "term");
  assert.equal(names("swarms")[0], "Swarm");
});

Deno.test("no result lacks the rarest word; the next rarest decide the order", () => {
  assert.deepEqual(names("honey harvest"), ["1a.10"]);
  assert.deepEqual(names("bees hives")[0], "Swarm");
  assert.ok(!names("bees hives").includes("Honey"));
});

Deno.test("what has more of the words comes before what has one of them best", () => {
  assert.deepEqual(names("swarms honey"), ["1b.6", "Swarm"]);
});

Deno.test("a word that only our own pages use in passing does not outweigh one of the guide", () => {
  assert.equal(names("swarms in a meadow")[0], "Swarm");
  assert.deepEqual(names("meadow"), ["Clocks"]);
  assert.ok(!names("swarms in a meadow").includes("Clocks"));
  assert.deepEqual(names("clocks honey"), ["Clocks"], "what a page is named for does");
});

Deno.test("what has every word comes before what has one of them as it was typed", () => {
  assert.deepEqual(names("nectar dew"), ["1b.6"]);
  assert.deepEqual(names("cast honey").slice(0, 1), ["1b.6"]);
});

Deno.test("what the guide uses in another sense is looked for only as the guide says it", () => {
  const found = finder.find("dry");
  assert.deepEqual(found.entries.map(({ number }) => number), ["1a.10"]);
  assert.deepEqual(found.also, ["harvest"]);
  assert.deepEqual(found.marked, [["harvest"]]);
  assert.deepEqual(names('"hives of all bees dry"'), ["1a.1"]);
});

Deno.test("a word that is nowhere is looked for without its prefix, and that is told", () => {
  for (const query of ["reharvest", "re-harvest"]) {
    const found = finder.find(query);
    assert.deepEqual(found.entries.map(({ number }) => number), ["1a.10"], query);
    assert.deepEqual(found.instead, [{ typed: `“${query}”`, words: ["harvest"] }]);
  }
});

Deno.test("a number finds itself first, and what is below it", () => {
  assert.deepEqual(names("1a.1"), ["1a.1"]);
  assert.deepEqual(names("prompt 1b.6"), ["1b.6"]);
  assert.deepEqual(names("1a").toSorted(), ["1a.1", "1a.10"]);
});

Deno.test("a phrase is only where its words stand together", () => {
  assert.deepEqual(names('"bees that leave"'), ["Swarm"]);
  const found = finder.find('"leave bees"');
  assert.deepEqual(found.nowhere, ["“leave bees”"]);
  assert.deepEqual(found.entries.map(({ title }) => title), ["Swarm"]);
});

Deno.test("what the guide says for it is looked for too, and told", () => {
  const found = finder.find("nectar");
  assert.deepEqual(found.also, ["honey"]);
  assert.equal(found.entries.length, 5);
});

Deno.test("hyphens make no difference", () => {
  for (const query of ["honey-dew", "honeydew", "honey dew"]) {
    assert.equal(names(query)[0], "1b.6", query);
  }
});

Deno.test("the beginning of a word is enough, and nothing is said of it", () => {
  const found = finder.find("harv");
  assert.deepEqual(found.entries.map(({ number }) => number), ["1a.10"]);
  assert.deepEqual(found.instead, []);
});

Deno.test("a letter wrong is forgiven, and told; the first letter is right", () => {
  assert.deepEqual(finder.find("harvext").instead, [{ typed: "“harvext”", words: ["harvest"] }]);
  assert.deepEqual(finder.find("karvest").nowhere, ["“karvest”"]);
  // Of which the stem is as near to that of harvest.
  assert.deepEqual(finder.find("harveyings").nowhere, ["“harveyings”"]);
});

Deno.test("a word that is nowhere is told, and the others are looked for", () => {
  const found = finder.find("swarm zebra");
  assert.deepEqual(found.nowhere, ["“zebra”"]);
  assert.equal(found.entries[0]?.title, "Swarm");
  assert.deepEqual(finder.find("zebra").entries, []);
  assert.deepEqual(finder.find("").entries, []);
});

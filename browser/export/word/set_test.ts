/** The Word file, its XML read back. */
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import type { Block, Document } from "../document/blocks.ts";
import { part, text } from "../document/blocks.ts";
import { documentOf } from "../document/document.ts";
import { report } from "../report/made_up.ts";
import { wordFile } from "./set.ts";

const document = (...blocks: Block[]): Document => ({
  name: "Record: Name",
  subject: "A guide",
  front: { title: "T", about: [], facts: [], leftOut: [] },
  parts: [part("One", ...blocks)],
});

async function xmlOf(document: Document): Promise<string> {
  const file = await wordFile(document, "The source.");
  return strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))["word/document.xml"]!);
}

/** The paragraphs that follow the contents, each as its style and its text. */
function paragraphs(xml: string): string[] {
  const [, body = ""] = /<\/w:sdt>(.*)<\/w:body>/s.exec(xml) ?? [];
  return [...body.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = ""]) => {
    const [, style = ""] = /<w:pStyle w:val="([^"]*)"/.exec(inside) ?? [];
    const texts = [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, one]) => one);
    return `${style}: ${texts.join("")}`;
  });
}

const END = ["Heading1: Source", ": The source."];

Deno.test("parts are headings by their depth", async () => {
  const xml = await xmlOf(
    document(part("Two", text("a\nb"), { is: "fields", fields: [{ label: "Three", texts: [] }] })),
  );
  assert.deepEqual(paragraphs(xml), [
    "Heading1: One",
    "Heading2: Two",
    ": a",
    ": b",
    "Heading3: Three",
    "Quiet: Nothing recorded.",
    ...END,
  ]);
});

Deno.test("lines stay lines where a paragraph is one", async () => {
  const given = document(
    part("Head\ning", { is: "fact", label: "F", text: "a\nb" }),
    { is: "fields", fields: [{ label: "L", points: ["p\nq"], texts: [] }] },
  );
  const xml = await xmlOf({ ...given, front: { ...given.front, title: "T\nU" } });
  const broken = [...xml.matchAll(/<w:br\/><w:t[^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.deepEqual(broken, ["U", "ing", "b", "q"]);
  assert.doesNotMatch(xml, /<w:t[^>]*>[^<]*\n/);
});

Deno.test("versions, points, facts and tones are told apart", async () => {
  const xml = await xmlOf(document(
    { is: "fact", label: "Out of scope", text: "1b" },
    text("of the guide", "quoted"),
    { is: "fields", fields: [{ label: "F", points: ["p"], texts: ["mine", "theirs"] }] },
  ));
  assert.deepEqual(paragraphs(xml), [
    "Heading1: One",
    ": Out of scope: 1b",
    "Quote: of the guide",
    "Heading2: F",
    "ListParagraph: p",
    ": mine",
    "Quiet: Another version, written in another tab:",
    ": theirs",
    ...END,
  ]);
});

Deno.test("a table has its columns' shares, a repeated header and lines as wide as itself", async () => {
  const xml = await xmlOf(document({
    is: "table",
    columns: [{ id: "a", heading: "A", note: "small", width: 3 }, {
      id: "b",
      heading: "B",
      width: 1,
    }],
    rows: [
      { cells: { a: ["mine", "theirs"], b: 2 }, under: ["Steps:", "– one"] },
      { cells: { b: "x" }, strong: true },
    ],
    none: "None.",
  }));
  assert.deepEqual(paragraphs(xml).slice(1, -2), [
    "Cell: A",
    "SmallCell: small",
    "Cell: B",
    "Cell: mine",
    "Cell: Another version: theirs",
    "Cell: 2",
    "Cell: Steps:",
    "Cell: – one",
    "StrongCell: ",
    "StrongCell: x",
  ]);
  assert.deepEqual([...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => width), [
    "7228",
    "2409",
  ]);
  assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
  assert.equal(xml.match(/<w:gridSpan w:val="2"\/>/g)?.length, 1);
});

Deno.test("a table without rows is its words, under its title", async () => {
  const xml = await xmlOf(document({
    is: "table",
    title: "Prompts",
    columns: [{ id: "a", heading: "A", width: 1 }],
    rows: [],
    none: "None.",
  }));
  assert.deepEqual(paragraphs(xml).slice(1, -2), ["Heading2: Prompts", "Quiet: None."]);
  assert.ok(!xml.includes("<w:tbl>"));
});

Deno.test("a plot is a table with one mark a row", async () => {
  const xml = await xmlOf(document({
    is: "picture",
    of: "Feature",
    scale: [{ at: 1, name: "Bad" }, { at: 2, name: "Good" }],
    words: "Rating",
    marks: [{ name: "1a", at: 2, words: "2 Good", strong: false }],
  }));
  assert.deepEqual(paragraphs(xml).slice(-6, -2), [
    "Cell: 1a",
    "Cell: ",
    "Cell: ●",
    "Cell: 2 Good",
  ]);
});

Deno.test("boxes and lines are controls with keys, there to write on too", async () => {
  const ask = (field: string) => ({ item: "1a", field, name: `1a: ${field}` });
  const xml = await xmlOf(document(
    { is: "boxes", boxes: [{ text: "Tick & see", ask: { ...ask("rating"), ticked: 2 } }] },
    { is: "lines", count: 2, ask: ask("good") },
    {
      is: "table",
      columns: [{ id: "box", heading: "Box", width: 1 }, { id: "note", heading: "Note", width: 1 }],
      rows: [{
        cells: { box: "☐" },
        asks: { box: { ...ask("ticked"), ticked: true }, note: ask("note") },
      }],
    },
  ));
  assert.deepEqual([...xml.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) => tag), [
    "1a:rating:2",
    "1a:good",
    "1a:ticked",
    "1a:note",
  ]);
  assert.deepEqual([...xml.matchAll(/w:name="(acl_[^"]*)"/g)].map(([, name]) => name), [
    "acl_1a_rating_2",
    "acl_1a_good",
    "acl_1a_ticked",
    "acl_1a_note",
  ]);
  assert.equal(xml.match(/<w14:checked w14:val="0"\/>/g)?.length, 2);
  assert.match(xml, /> Tick &amp; see</);
  assert.equal(xml.match(/<w:between /g)?.length, 2);
});

Deno.test("the front says whose record it is; every answer is in the file", async () => {
  const xml = await xmlOf(documentOf(report({
    scope: { organisation: "Council" },
    "1a": { rating: 2, practice: "zq1z" },
    "1a.1": { note: "zq2z" },
    "1a.e.x": { shows: "zq3z" },
    "9z": { a: "zq4z" },
  })));
  const front = xml.slice(0, xml.indexOf("<w:sdt>"));
  for (const words of ["Council", "Name", "Record. A guide: to things", "Record last changed: "]) {
    assert.ok(front.includes(`>${words}</w:t>`), words);
  }
  for (const word of ["zq1z", "zq2z", "zq3z", "zq4z"]) assert.ok(xml.includes(word), word);
});

/** A document set in the templates of the page, without a browser. */
import assert from "node:assert/strict";
import { type Block, part, text } from "../../export/document/blocks.ts";
import { documentOf } from "../../export/document/document.ts";
import { report } from "../../export/report/made_up.ts";
import templates from "./sheet.html.j2" with { type: "text" };
import { showInLight } from "../shared/light_window.ts";
import { Sheet } from "./sheet.ts";

showInLight(`<section>${templates}</section>`);
const sheet = new Sheet(document.querySelector("section")!);

const front = { title: "T", about: [], facts: [], leftOut: [] };
const set = (...blocks: Block[]) =>
  sheet.set({ name: "n", subject: "s", front, parts: [part("One", ...blocks)] });

/** Each element that holds words of its own: its tag and the words. */
function said(elements: HTMLElement[]): string[] {
  return elements.flatMap((one) => [one, ...one.querySelectorAll<HTMLElement>("*")])
    .filter((one) => one.children.length === 0)
    .map((one) => `${one.tagName.toLowerCase()}: ${one.textContent}`);
}

Deno.test("the front says whose record it is and what was left out", () => {
  const [found] = sheet.set({
    name: "n",
    subject: "s",
    front: {
      title: "Council",
      below: "Name",
      about: ["Only in a file."],
      facts: [{ label: "Dates", text: "May" }],
      changed: "2026-11-23T10:42:00",
      leftOut: ["Left out."],
    },
    parts: [],
  });
  assert.deepEqual(said([found!]), [
    "p: Council",
    "p: Name",
    "p: Dates: May",
    "p: Record last changed: 23 November 2026 at 10:42",
    "p: Left out.",
  ]);
});

Deno.test("parts are headings by their depth, with what is recorded under them", () => {
  const [, found] = set(
    { is: "fact", label: "Out of scope", text: "1b" },
    part(
      "Two",
      text("a"),
      part("Deep", text("d")),
      { is: "fields", fields: [{ label: "F", points: ["p"], texts: ["<b>"] }] },
      { is: "fields", fields: [{ label: "G", texts: [] }] },
    ),
  );
  assert.deepEqual(said([found!]), [
    "h2: One",
    "p: Out of scope: 1b",
    "h3: Two",
    "p: a",
    "h4: Deep",
    "p: d",
    "h4: F",
    "p: • p",
    "p: <b>",
    "h4: G",
    "p: Nothing recorded.",
  ]);
});

Deno.test("a table names its rows, keeps short columns whole and has its lines below a row", () => {
  const [, found] = set({
    is: "table",
    title: "Prompts",
    columns: [
      { id: "of", heading: "For", width: 1, names: true, unbroken: true },
      { id: "a", heading: "A", width: 1 },
    ],
    rows: [{ cells: { of: "1a", a: ["mine", "theirs"] }, under: ["Steps:", "– one"] }],
    none: "None.",
  });
  assert.deepEqual(said([found!]).slice(1), [
    "th: For",
    "th: A",
    "th: 1a",
    "td: mine\nAnother version: theirs",
    "td: Steps:\n– one",
  ]);
  const table = found!.querySelector("table")!;
  assert.equal(table.getAttribute("aria-label"), "Prompts");
  assert.deepEqual([...table.querySelectorAll("th")].map((one) => one.getAttribute("scope")), [
    "col",
    "col",
    "row",
  ]);
  assert.equal(table.querySelectorAll(".report__unbroken").length, 2);
  assert.ok(table.classList.contains("report__table--set"));
  assert.equal(table.querySelector("[colspan]")!.getAttribute("colspan"), "2");
});

Deno.test("a table without rows is its words", () => {
  const columns = [{ id: "a", heading: "A", width: 1 }];
  const [, found] = set({ is: "table", columns, rows: [], none: "None." });
  assert.deepEqual(said([found!]), ["h2: One", "p: None."]);
});

Deno.test("a plot is a table with one mark a row", () => {
  const [, found] = set({
    is: "picture",
    of: "Feature",
    scale: [{ at: 1, name: "Bad" }, { at: 2, name: "Good" }],
    words: "Rating",
    marks: [{ name: "1a", at: 2, words: "2 Good", strong: false }],
  });
  assert.deepEqual(said([found!]).slice(1), [
    "th: Feature",
    "th: 1",
    "th: 2",
    "th: Rating",
    "th: 1a",
    "td: ",
    "td: ●",
    "td: 2 Good",
  ]);
});

Deno.test("every answer of a record is on the page", () => {
  const items = {
    scope: { reasons: "zq0z" },
    "1a": { rating: 2, practice: "zq1z" },
    "1a.1": { note: "zq2z" },
    "1a.e.x": { shows: "zq3z" },
    "9z": { a: "zq4z" },
  };
  const words = said(sheet.set(documentOf(report(items)))).join("\n");
  for (const word of ["zq0z", "zq1z", "zq2z", "zq3z", "zq4z"]) {
    assert.ok(words.includes(word), word);
  }
});

/** A kind that does not exist yet comes out with nothing changed but the table of kinds. */
import assert from "node:assert/strict";
import type { WordedField, WordedKind } from "../../record/kinds/kind_words.ts";
import { KINDS } from "../../record/kinds/kinds.ts";

const words = (name: string) => ({
  list: `${name}s`,
  none: `No ${name} is listed.`,
  csv: `${name}s as CSV`,
  row: `A row for each ${name}.`,
});
const field = (
  id: string,
  type: WordedField["type"],
  rest: Partial<WordedField> = {},
): WordedField => ({
  id,
  type,
  label: `Its ${id.replace(".*", "")}`,
  ...rest,
});
const LATER: WordedKind[] = [
  {
    id: "deed",
    what: "A deed",
    mark: "deed-",
    under: [],
    next: "carried",
    words: words("Deed"),
    fields: [
      field("text", "text"),
      field("by", "day"),
      field("state", "choice", { options: [{ id: "begun", label: "Has begun" }] }),
      field("done", "mark"),
      field("to.*", "mark", { each: "features" }),
      field("why.*", "mark", { options: [{ id: "law", label: "The law asks" }] }),
      field("found.*", "mark", { each: "findings" }),
      field("secret", "mark", { share: "out" }),
      { id: "removed", type: "mark", handling: true },
    ],
  },
  {
    id: "step",
    what: "A step of a deed",
    mark: "s.",
    under: ["deed", "question"],
    next: "carried",
    words: words("Step"),
    fields: [field("text", "line"), field("by", "day")],
  },
  {
    id: "hold-up",
    what: "What holds a step up",
    mark: "h.",
    under: ["step"],
    next: "anew",
    words: words("Hold-up"),
    fields: [field("text", "line")],
  },
  {
    id: "doubt",
    what: "A doubt that is for oneself alone",
    mark: "doubt-",
    under: [],
    share: "out",
    next: "anew",
    words: words("Doubt"),
    fields: [field("text", "line")],
  },
];
KINDS.push(...LATER);
// Only now: the ids of items are read by the table of kinds as it is when their module starts.
const { report } = await import("../report/made_up.ts");
const { documentOf, sheetOf } = await import("./document.ts");
const { csv } = await import("../csv.ts");

const GIVEN = {
  "deed-a": {
    text: "Ask people",
    by: "2026-05-01",
    state: "begun",
    done: true,
    "to.1b": true,
    "to.1a": true,
    "to.9z": true,
    "why.law": true,
    "found.1": true,
    secret: true,
  },
  "deed-a.s.x": { text: "First", by: "2026-04-01" },
  "deed-a.s.x.h.x": { text: "No room" },
  "deed-a.s.y": { text: "Second" },
  "deed-b": { text: "Ask again" },
  "deed-c": { text: "Gone", removed: true },
  "deed-c.s.x": { text: "Gone too" },
  "deed-d.s.x": { text: "Under one without words" },
  "doubt-a": { text: "Is it so?" },
  "1a.s.z": { text: "On a feature" },
};

function table(heading: string, choice = {}) {
  const found = documentOf(report(GIVEN, choice)).parts.find((part) => part.heading === heading);
  const [block] = found?.blocks ?? [];
  assert.ok(block?.is === "table", `no table ${heading}`);
  return block;
}

Deno.test("a later kind is a table in its own words, each field as its type reads", () => {
  const { columns, rows } = table("Deeds");
  assert.deepEqual(columns.map(({ heading }) => heading), [
    "Its text",
    "Its done",
    "Its secret",
  ]);
  // What one row alone says stands below it.
  assert.deepEqual(rows[0]!.under!.slice(0, 5), [
    "Its by: 1 May 2026",
    "Its state: Has begun",
    "Its to: 1a First; 1b Second; 9z",
    "Its why: The law asks",
    "Its found: Outcomes are poor.",
  ]);
  assert.deepEqual(columns.map(({ id }) => rows[0]!.cells[id]), [["Ask people"], ["Yes"], ["Yes"]]);
  assert.deepEqual(rows.map(({ cells }) => cells.text), [["Ask people"], ["Ask again"], []]);
  assert.deepEqual(rows.map(({ cells }) => cells.done), [["Yes"], ["No"], ["No"]]);
  const [shared] = table("Deeds", { share: true }).rows;
  assert.deepEqual(shared!.cells.secret, []);
});

Deno.test("rows under a row stand below it, and those on a question in their own table", () => {
  const { rows } = table("Deeds");
  const steps = rows.map(({ under = [] }) => under.filter((line) => !line.startsWith("Its ")));
  assert.deepEqual(steps, [
    [
      "Steps:",
      "– Its text: First; Its by: 1 April 2026",
      "Hold-ups:",
      "– Its text: No room",
      "– Its text: Second",
    ],
    [],
    ["Steps:", "– Its text: Under one without words"],
  ]);
  // Nor do they stand once more among the answers that belong nowhere.
  const headings = documentOf(report(GIVEN)).parts.map(({ heading }) => heading);
  assert.deepEqual(headings.slice(-4), ["What cannot wait", "Deeds", "Steps", "Doubts"]);
  const own = table("Steps");
  assert.deepEqual(own.rows.map(({ cells }) => [cells.of, cells.text]), [["1a", [
    "On a feature",
  ]]]);
});

Deno.test("each later kind is a file for a spreadsheet, its rows with what they stand under", () => {
  const deeds = csv(sheetOf(report(GIVEN), "deed")).split("\r\n");
  assert.equal(deeds[0]!.split(",")[0], '\uFEFF"Id"');
  assert.ok(deeds[1]!.startsWith('"deed-a","Ask people","1 May 2026","Has begun","Yes"'));
  assert.deepEqual(csv(sheetOf(report(GIVEN), "step")).split("\r\n").slice(0, -1), [
    '\uFEFF"Id","Supports","Supports (name)","Its text","Its by"',
    '"deed-a.s.x","deed-a","Ask people","First","1 April 2026"',
    '"deed-a.s.y","deed-a","Ask people","Second",""',
    '"deed-d.s.x","deed-d","deed-d","Under one without words",""',
    '"1a.s.z","1a","1a First","On a feature",""',
  ]);
});

Deno.test("nothing of a later kind that was taken away goes out", () => {
  const found = report(GIVEN);
  const out = JSON.stringify([documentOf(found), sheetOf(found, "deed"), sheetOf(found, "step")]);
  assert.ok(!out.includes("Gone"));
});

Deno.test("a kind that is not shared is not named in a copy to share", () => {
  assert.deepEqual(table("Doubts").rows.map(({ cells }) => cells.text), [["Is it so?"]]);
  const { parts } = documentOf(report(GIVEN, { share: true }));
  assert.ok(!parts.some(({ heading }) => heading === "Doubts"));
  assert.ok(!JSON.stringify(parts).includes("Is it so?"));
});

import assert from "node:assert/strict";
import { csv } from "../csv.ts";
import { documentOf, sheetOf } from "../document/document.ts";
import { report } from "./made_up.ts";

const TICKED = { "1a.list-2-1-1": { ticked: true }, "1a.list-2-1-2": { note: "Not yet." } };

Deno.test("a list goes out whole once something in it is ticked or noted", () => {
  assert.deepEqual(report({}).checklists, []);
  assert.deepEqual(report({ "1a.1": { ticked: true } }).checklists, []);
  const [list] = report(TICKED).checklists;
  assert.deepEqual(list, {
    title: "What to have (2.1)",
    ticks: "Tick what you have.",
    points: [
      { id: "2.1.1", text: "a plan", ticked: true, notes: [] },
      { id: "2.1.2", text: "a vision", ticked: false, notes: ["Not yet."] },
    ],
  });
  const found = documentOf(report(TICKED)).parts.find(({ heading }) => heading === "Lists to tick");
  const text = JSON.stringify(found);
  for (const word of ["What to have (2.1)", "Tick what you have.", "Not yet."]) {
    assert.ok(text.includes(word), word);
  }
  assert.match(csv(sheetOf(report(TICKED), "checklists")), /"2\.1\.2","a vision","–","Not yet\."/);
});

Deno.test("what is ticked in a list is never counted with the prompts", () => {
  const [feature] = report(TICKED).themes[0]!.features;
  assert.deepEqual(feature!.prompts.filter(({ ticked }) => ticked), []);
  assert.deepEqual(feature!.listed, []);
});

Deno.test("a list is held back with what it belongs to, and its notes are not shared", () => {
  assert.deepEqual(report({ ...TICKED, "1a": { sensitive: true } }).checklists, []);
  assert.equal(
    report({ ...TICKED, "1a": { sensitive: true } }, { sensitive: true }).checklists.length,
    1,
  );
  const [shared] = report(TICKED, { share: true }).checklists;
  assert.deepEqual(shared!.points.map(({ notes }) => notes), [[], []]);
});

Deno.test("a point that its list has no longer is told with what is gone", () => {
  const { strays } = report({ "1a.list-2-1-9": { note: "n" }, "1a.list-2-1-1": { ticked: true } });
  assert.deepEqual(strays, [{ label: "1a.list-2-1-9: note", texts: ["n"] }]);
});

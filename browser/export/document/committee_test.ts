import assert from "node:assert/strict";
import { report } from "../report/made_up.ts";
import { committeeReport } from "./committee.ts";

type Items = Parameters<typeof report>[0];
const of = (items: Items, annex = false) => committeeReport(report(items), annex);
const headings = (items: Items, annex = false) =>
  of(items, annex).parts.map(({ heading }) => heading);

const PLANNED: Items = {
  "1a": { rating: 1 },
  plan: { overall: "It holds.", state: "agreed" },
  "action-1": { what: "Mend it", "from.1a": true, target: "Whole", know: "We see it" },
};

Deno.test("what is not there has no heading, and the plan lies on pages of its own", () => {
  const always = ["Why a closer look, and by whom", "Judgement", "Ratings"];
  assert.deepEqual(headings({}), always);
  assert.deepEqual(headings(PLANNED), [...always, "What happens next", "Improvement plan"]);
  const wide = of(PLANNED).parts.filter((part) => part.wide).map(({ heading }) => heading);
  assert.deepEqual(wide, ["Improvement plan"]);
});

Deno.test("each action is a row that says where it comes from, and how we will know", () => {
  const [table] = of(PLANNED).parts.at(-1)!.blocks;
  assert.ok(table?.is === "table");
  assert.deepEqual(
    table.rows.map(({ cells }) => [cells.number, cells.what, cells.from, cells.target]),
    [
      [1, ["Mend it"], "1a First: 1 Bad", "Whole\nWe see it"],
    ],
  );
});

Deno.test("the judgement is what was found on the whole, then each theme with its reason", () => {
  const judgement = of({ ...PLANNED, "1": { rating: 2, rationale: "Because" } }).parts[1]!;
  assert.deepEqual(judgement.blocks, [
    { is: "text", text: "It holds." },
    { is: "fact", label: "Theme 1: One, 2 Good", text: "Because" },
  ]);
});

Deno.test("the full record follows as an annex if asked for", () => {
  assert.equal(of(PLANNED).short, true);
  assert.equal(headings(PLANNED, true).at(-1), "Annex: the full record");
  assert.equal(of(PLANNED, true).short, undefined);
});

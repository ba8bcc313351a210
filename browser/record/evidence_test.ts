import assert from "node:assert/strict";
import {
  allEvidence,
  evidenceOn,
  maxAge,
  olderThan,
  ratedWithoutEvidence,
  undated,
  withGap,
} from "./evidence.ts";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { ownerOfRow } from "./kinds/item.ts";
import { newRow } from "./kinds/rows.ts";
import { rowsOn } from "./kinds/rows.ts";

const items = (entries: { item: string }[]) => entries.map(({ item }) => item);

Deno.test("a new entry belongs to its feature or theme, and to no other", () => {
  const first = newRow("evidence", "1a");
  const answers = answersOf({ [first]: { what: "Survey" }, "1.e.x": { what: "Report" } });
  assert.equal(ownerOfRow("evidence", first), "1a");
  assert.equal(ownerOfRow("evidence", "1a.2"), undefined);
  assert.deepEqual(rowsOn(answers, "evidence", "1a"), [first]);
  assert.deepEqual(rowsOn(answers, "evidence", "1"), ["1.e.x"]);
  assert.deepEqual(rowsOn(answers, "evidence", "1b"), []);
});

Deno.test("entries taken away, or empty, do not stand; odd values do no harm", () => {
  const answers = answersOf({
    "1a.e.1x": { what: "Survey", removed: true },
    "1a.e.2x": { sensitive: true },
    "1a.e.3x": { what: 7, shows: "  " },
    "1a.e.4x": { what: "Audit", kind: "documents", date: "2026-01-02", sensitive: true },
  });
  assert.deepEqual(evidenceOn(answers, "1a"), [{
    item: "1a.e.4x",
    on: "1a",
    what: "Audit",
    kind: "documents",
    date: "2026-01-02",
    group: "",
    where: "",
    shows: "",
    gap: "",
    sensitive: true,
  }]);
  assert.equal(rowsOn(answers, "evidence", "1a").length, 4);
});

Deno.test("evidence is old only when it is dated more than the chosen age ago", () => {
  const entries = allEvidence(
    GUIDE,
    answersOf({
      "1a.e.new": { what: "n", date: "2025-11-24" },
      "1a.e.edge": { what: "e", date: "2025-11-23" },
      "1b.e.old": { what: "o", date: "2025-11-22" },
      "2.e.older": { what: "p", date: "2009-09-01" },
      "2a.e.none": { what: "q", date: "last spring" },
      "2a.e.gap": { gap: "Ask carers" },
    }),
  );
  assert.deepEqual(items(olderThan(entries, 12, "2026-11-23")), ["2.e.older", "1b.e.old"]);
  assert.deepEqual(items(olderThan(entries, 240, "2026-11-23")), []);
  assert.deepEqual(items(undated(entries)), ["2a.e.none"]);
  assert.deepEqual(items(withGap(entries)), ["2a.e.gap"]);
});

Deno.test("a rating without evidence is found; a gap alone is no evidence", () => {
  const answers = answersOf({
    "1": { rating: 4, proof: "Written in the theme's own box" },
    "1a": { rating: 4 },
    "1a.e.1x": { gap: "Ask carers" },
    "1b": { rating: 4 },
    "1b.e.1x": { where: "Shared drive" },
    "1c": { rating: 4, seen: "Written in the feature's own box" },
    "2": { rating: 2, proof: " ", evidence: "of another guide" },
  });
  assert.deepEqual(ratedWithoutEvidence(GUIDE, answers).map(({ id }) => id), ["1a", "2"]);
});

Deno.test("the age is the person's, or a year", () => {
  assert.equal(maxAge(answersOf({})), 12);
  assert.equal(maxAge(answersOf({ evidence: { max_age_months: 24 } })), 24);
  assert.equal(maxAge(answersOf({ evidence: { max_age_months: "24" } })), 12);
});

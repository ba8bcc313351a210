import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { ALL, type Choice, isCovered, view } from "./view.ts";

function seen(
  items: { [item: string]: { [field: string]: unknown } },
  choice: Partial<Choice> = {},
): { [item: string]: { [field: string]: unknown } } {
  const { answers } = view(answersOf(items), GUIDE, { ...ALL, ...choice });
  return Object.fromEntries([...answers].map(([id, one]) => [id, Object.fromEntries(one)]));
}

const held = { sensitive: false };

Deno.test("everything is seen, but for what was taken away and what stands under it", () => {
  const items = { "1a": { rating: 2 }, "9z": { later: {} }, "1a.own-x": { text: "t" } };
  assert.deepEqual(seen(items), items);
  const removed = { "1a.own-x": { text: "t", removed: true }, "1a.own-x.e.y": { what: "w" } };
  assert.deepEqual(seen({ ...items, ...removed }), { "1a": { rating: 2 }, "9z": { later: {} } });
});

Deno.test("a mark covers the item and all that stands under it, however it is named", () => {
  const items = {
    "1a": { practice: "secret", rating: 1, sensitive: true },
    "1a.1": { note: "secret" },
    "1a.99": { note: "secret, to a question that is gone" },
    "1a.own-x": { text: "secret" },
    "1a.e.x": { what: "secret" },
    "1a.e.x.y": { note: "secret" },
    "1b": { practice: "open" },
  };
  assert.deepEqual(seen(items, held), { "1b": { practice: "open" } });
  assert.ok(view(answersOf(items), GUIDE, { ...ALL, ...held }).holdsBack);
  assert.deepEqual(seen(items), items);
});

Deno.test("a mark on a prompt or an own prompt holds back that prompt alone", () => {
  const items = {
    "1a.1": { ticked: true, note: "secret", sensitive: true },
    "1a.1.2": { note: "secret" },
    "1a.own-x": { text: "secret", sensitive: true },
    "1a.2": { note: "open" },
    "1a.10": { note: "open" },
  };
  assert.deepEqual(seen(items, held), {
    "1a.2": { note: "open" },
    "1a.10": { note: "open" },
  });
});

Deno.test("a theme's mark is for its own answers, its scope for its features too", () => {
  const items = { "1": { sensitive: true, rationale: "secret" }, "1a": { practice: "open" } };
  assert.deepEqual(seen(items, held)["1a"], { practice: "open" });
  assert.equal(seen(items, held)["1"], undefined);
  const out = { "1": { out: true, rationale: "r" }, "1a": { practice: "p" }, "2a": { rating: 1 } };
  assert.deepEqual(seen(out, { outOfScope: false }), { "2a": { rating: 1 } });
  assert.deepEqual(seen(out), out);
});

Deno.test("a copy to share has no notes, people, places, nor what nobody knows", () => {
  const items = {
    scope: { participants: "Ann", care_group: "c" },
    "1a.1": { note: "secret", "note~2": "secret too", ticked: true },
    "1a.e.a": { what: "w", where: "place" },
    "1a.e.a.b": { what: "unknown" },
  };
  assert.deepEqual(seen(items, { share: true }), {
    scope: { care_group: "c" },
    "1a.1": { ticked: true },
    "1a.e.a": { what: "w" },
  });
});

Deno.test("where an item stands", () => {
  const items = { "1": { out: true }, "2a": { sensitive: true }, "2a.e.x": { what: "w" } };
  const { standing } = view(answersOf(items), GUIDE, { ...ALL, ...held });
  assert.deepEqual(["1", "1a", "1a.e.y", "2", "2a", "2a.e.x", "2a.1"].map(standing), [
    "out",
    "out",
    "out",
    "in",
    "sensitive",
    "sensitive",
    "sensitive",
  ]);
  assert.equal(view(answersOf(items), GUIDE, ALL).standing("2a"), "in");
  const both = answersOf({ "1": { out: true }, "1a": { sensitive: true } });
  assert.ok(view(both, GUIDE, { ...ALL, ...held }).isHeldBack("1a.e.x"), "out of scope too");
});

Deno.test("a theme's mark does not cover its features, though their ids begin with its own", () => {
  const answers = answersOf({ "2": { sensitive: true }, "2.1.e.x": { sensitive: true } });
  const covered = ["2", "2.e.x", "2.1", "2.1.3", "2.1.e.x"].filter((id) =>
    isCovered(answers, id, "2")
  );
  assert.deepEqual(covered, ["2", "2.e.x", "2.1.e.x"]);
});

import assert from "node:assert/strict";
import { answersOf, box, GUIDE } from "./guide/made_up.ts";
import { leftOf } from "./left.ts";

const guide = { ...GUIDE, themeFields: [...GUIDE.themeFields, box("reason", "why")] };
const ids = (places: { id: string }[]) => places.map(({ id }) => id);

Deno.test("what nobody has looked at is all left", () => {
  const left = leftOf(guide, answersOf({}));
  assert.deepEqual(ids(left.unrated), ["1a", "1b", "1c", "1", "2a", "2"]);
  assert.deepEqual(left.untouched.map(({ feature }) => feature.id), ["1a", "1b", "1c", "2a"]);
  assert.deepEqual(left.unsupported, []);
  assert.deepEqual(left.unexplained.map(({ theme, box }) => [theme.id, box.id]), [
    ["1", "reason"],
    ["2", "reason"],
  ]);
});

Deno.test("what is done, or out of scope, is not left", () => {
  const left = leftOf(
    guide,
    answersOf({
      "1": { rating: 4, reason: "It holds.", proof: "A survey" },
      "1a": { rating: 9 },
      "1a.1": { ticked: true },
      "1a.2": { note: "Later." },
      "1b": { rating: 2 },
      "1b.1": { ticked: true },
      "1c": { out: true },
      "1c.1": { unknown: true },
      "2": { out: true },
    }),
  );
  // A number that is no level of the scale is no rating.
  assert.deepEqual(ids(left.unrated), ["1a"]);
  assert.deepEqual(left.untouched.map(({ feature, prompts }) => [feature.id, prompts]), [
    ["1b", ["1b.2"]],
  ]);
  assert.ok(ids(left.unsupported).includes("1b"));
  assert.ok(!ids(left.unsupported).includes("1"));
  assert.deepEqual(left.unexplained, []);
});

Deno.test("what nobody knows is left apart from what nobody has rated or looked at", () => {
  const left = leftOf(guide, answersOf({ "1a": { unknown: true }, "1a.1": { unknown: true } }));
  assert.deepEqual(ids(left.unknown), ["1a"]);
  assert.ok(!ids(left.unrated).includes("1a"));
  assert.deepEqual(left.untouched[0]!.prompts, ["1a.2"]);
});

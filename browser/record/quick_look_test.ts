import assert from "node:assert/strict";
import { answersOf, GUIDE } from "./guide/made_up.ts";
import { outWithout, pointedTo } from "./quick_look.ts";

const lead = (id: string, ...features: string[]) => ({ id, text: `Is ${id} so?`, features });
const guide = {
  ...GUIDE,
  quickLook: [lead("1", "1a", "2a"), lead("2", "1a")],
  findings: [lead("1", "1c")],
};

Deno.test("an answer that is no plain yes points to its features, a finding to its own", () => {
  const answers = answersOf({
    "quick-look": { "answer.1": "yes", "answer.2": "unknown" },
    scope: { "finding.1": true },
  });
  const found = pointedTo(guide, answers);
  assert.deepEqual(
    found.map(({ feature, theme, questions, findings }) => [
      feature.id,
      theme.id,
      questions,
      findings,
    ]),
    [["1a", "1", ["2"], []], ["1c", "1", [], ["1"]]],
  );
});

Deno.test("without an answer it points nowhere", () => {
  assert.deepEqual(pointedTo(guide, answersOf({ "quick-look": { "note.1": "Later." } })), []);
});

Deno.test("what is not chosen is out of scope, a theme with all its features", () => {
  assert.deepEqual([...outWithout(guide, new Set(["1a"]))], ["1b", "1c", "2"]);
  assert.deepEqual([...outWithout(guide, new Set(["1a", "1b", "1c", "2a"]))], []);
});

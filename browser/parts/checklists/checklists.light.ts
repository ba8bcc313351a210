import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { startHeldBack } from "../answers/held_back.ts";
import { startNotes } from "../answers/notes.ts";
import { part } from "../shared/element.ts";
import { isKeptOffPaper } from "../shared/paper.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";

const start = (page: LightPage) =>
  page.start(
    ["[data-part~=answers]", startAnswers],
    ["[data-part~=answers]", startNotes],
    ["[data-part~=answers]", startHeldBack],
  );

const list = () => part(document, "details[data-checklist]", HTMLDetailsElement);

lightTest("a point of a list is ticked and noted by itself", "theme", async (page) => {
  await start(page);
  assert.equal(list().open, false);
  const [first] = list().querySelectorAll<HTMLInputElement>("input");
  await page.tick(first!);
  page.type(part(list(), "textarea", HTMLTextAreaElement), "Much of it is old.");
  await page.settled();
  const stored = page.session.record.answers.get("1.list-1-introduction-1")!;
  assert.deepEqual(Object.fromEntries(stored), { ticked: true, note: "Much of it is old." });
});

lightTest(
  "a list in which something is ticked stands open, and the others stay closed",
  "scope",
  async (page) => {
    page.write({ "scope.list-3-2-2": { ticked: true }, "scope.list-3-2-4": { note: "Three." } });
    await start(page);
    assert.ok(list().open);
    const notes = [...list().querySelectorAll<HTMLDetailsElement>("details")];
    assert.deepEqual(notes.map(({ open }) => open), notes.map((_, place) => place === 3));
    assert.ok(list().querySelectorAll<HTMLInputElement>("input")[1]!.checked);
  },
);

lightTest("what is marked sensitive covers the lists that belong to it", "theme", async (page) => {
  page.write({ "1": { sensitive: true }, "1.list-1-introduction-1": { note: "A secret." } });
  await start(page);
  const [noted] = list().querySelectorAll("textarea");
  assert.ok(isKeptOffPaper(noted!));
});

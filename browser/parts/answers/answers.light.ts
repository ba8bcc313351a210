import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { startAnswers } from "./answers.ts";

const PRACTICE = 'textarea[data-item="1a"][data-field="practice"]';

lightTest(
  "a key never replaces a text of another tab that nobody has seen",
  "feature",
  async (page) => {
    const { session } = page;
    await page.start(["[data-part~=answers]", startAnswers]);
    const field = part(document, PRACTICE, HTMLTextAreaElement);
    page.type(field, "Mine");
    await page.quiet();
    const [mine] = (await session.store.run("readAnswer", session.record.id, "1a", "practice"))!;
    const theirs = { ...mine!, version: "theirs", value: "Mine, and theirs" };
    const replaces = [mine!.version];
    await session.store.run("putAnswer", { ...theirs, rows: [theirs], replaces }, undefined);
    await session.reread("1a", "practice");
    page.type(field, "!"); // Before the next frame.
    assert.equal(session.value("1a", "practice"), "Mine, and theirs!");
  },
);

lightTest("fields that did not change are left alone", "feature", async (page) => {
  await page.start(["[data-part~=answers]", startAnswers]);
  const field = part(document, PRACTICE, HTMLTextAreaElement);
  field.value = "not an answer yet: no event has come of it";
  page.session.set("1a", "strengths", "x");
  page.frames.next();
  assert.match(field.value, /^not an answer yet/);
  const strengths = part(document, '[data-item="1a"][data-field="strengths"]', HTMLTextAreaElement);
  assert.equal(strengths.value, "x");
});

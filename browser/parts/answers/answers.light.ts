import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { startAnswers } from "./answers.ts";
import { startRows } from "./rows.ts";

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

lightTest("a line that ends as in another program ends in its field", "feature", async (page) => {
  const { session } = page;
  const texts = [...document.querySelectorAll("textarea[data-item]")] as HTMLTextAreaElement[];
  const ends = ["\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"];
  ends.forEach((end, at) => {
    const { item, field } = texts[at]!.dataset;
    session.set(item!, field!, `A${end}B\u0007C`);
  });
  session.set("1a.e.x", "what", "A\vB");
  await page.start(
    ["[data-part~=rows]", startRows],
    ["[data-part~=answers]", startAnswers],
  );
  ends.forEach((end, at) => assert.equal(texts[at]!.value, "A\nBC", JSON.stringify(end)));
  const what = part(document, 'input[data-item="1a.e.x"][data-field="what"]', HTMLInputElement);
  assert.equal(what.value, "A B");
  // What nobody has touched stays in the record as it came.
  assert.equal(session.value(texts[2]!.dataset.item!, texts[2]!.dataset.field!), "A\vB\u0007C");
});

lightTest("what is pasted from another program keeps its lines", "feature", async (page) => {
  await page.start(["[data-part~=answers]", startAnswers]);
  const field = part(document, PRACTICE, HTMLTextAreaElement);
  field.value = "one\vtwo\u0007 three";
  field.setSelectionRange(8, 8);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  assert.equal(field.value, "one\ntwo three");
  assert.equal(field.selectionStart, 7);
  assert.equal(page.session.value("1a", "practice"), "one\ntwo three");
});

lightTest(
  "a day that cannot be shown again is not recorded, and that is said",
  "scope",
  async (page) => {
    await page.start(["[data-part~=answers]", startAnswers]);
    const field = part(document, 'input[data-field="start"]', HTMLInputElement);
    const said = () => field.nextElementSibling?.textContent ?? "";
    await page.fill(field, "2026-05-01");
    for (const odd of ["2100-01-01", "1026-05-01"]) {
      await page.fill(field, odd);
      assert.match(said(), /^This is not saved\./, odd);
      assert.equal(field.getAttribute("aria-invalid"), "true");
      assert.equal(page.session.value("scope", "start"), "2026-05-01", odd);
    }
    // While a year is typed nothing is said; once the field is left, it is.
    await page.fill(field, "2026-05-02");
    assert.equal(said(), "");
    assert.ok(!field.hasAttribute("aria-invalid"));
    await page.fill(field, "0026-05-01");
    assert.equal(said(), "");
    field.dispatchEvent(new Event("focusout", { bubbles: true }));
    assert.match(said(), /^This is not saved\./);
    assert.equal(page.session.value("scope", "start"), "2026-05-02");
    await page.fill(field, "");
    assert.equal(said(), "");
    assert.equal(page.session.value("scope", "start"), undefined);
  },
);

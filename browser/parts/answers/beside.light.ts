import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { Asked } from "../shared/light_scripts.ts";
import { startAnswers } from "./answers.ts";
import { BESIDE, startBeside } from "./beside.ts";
import { startConflicts } from "./conflict.ts";

const ANSWERS = "fieldset[data-part~=answers]";

const said = () => part(document, "[data-problem]", HTMLElement).textContent;
const beside = () => document.querySelectorAll("[data-beside]").length;

/** A page on which a field was written in twice, with what it asked for. */
async function twice(page: LightPage): Promise<Asked> {
  const asked = new Asked(page.page.scripts);
  page.session.set("1a", "practice", "mine");
  await page.start([ANSWERS, startAnswers], [ANSWERS, startBeside]);
  assert.deepEqual(asked.names, []);
  await page.elsewhere("1a", "practice", "theirs");
  await page.until(() => asked.names.length);
  assert.deepEqual(asked.names, ["beside.js"]);
  return asked;
}

lightTest("the other text stands there once its script has come", "feature", async (page) => {
  const asked = await twice(page);
  try {
    BESIDE.offer(startConflicts);
    await asked.end("load");
    await page.settled();
    assert.equal(beside(), 1);
    assert.match(said(), /changed in two tabs at once/);
  } finally {
    Reflect.deleteProperty(globalThis, Symbol.for("a-closer-look.beside"));
  }
});

lightTest("a script that does not come is told, and asked for again", "feature", async (page) => {
  const asked = await twice(page);
  await asked.end("error");
  await page.until(said);
  assert.match(said(), /a part of this site did not load/);
  assert.match(said(), /Nothing was overwritten/);
  page.session.set("1a", "strengths", "more");
  await page.until(() => asked.names.length);
  assert.deepEqual(asked.names, ["beside.js"]);
  await asked.end("error");
});

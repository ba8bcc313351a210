import assert from "node:assert/strict";
import { startOwnPrompts } from "./own_prompts.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press, shownIn } from "../shared/light_reading.ts";
import { Asked } from "../shared/light_scripts.ts";
import { startAnswers } from "../answers/answers.ts";
import { LISTS, startLateRows } from "./late_rows.ts";
import { startRows } from "../answers/rows.ts";

const EVIDENCE = "[data-kind=evidence]";
const PROMPTS = "[data-part~=own-prompts]";

const start = (page: LightPage) =>
  page.start(
    ["fieldset[data-part~=answers]", startAnswers],
    [EVIDENCE, startLateRows],
    [PROMPTS, startLateRows],
  );
const rowsIn = (list: string) => shownIn(document, `${list} [data-own]`);
const said = () => part(document, "[data-problem]", HTMLElement).textContent;

function rowsTest(
  title: string,
  test: (page: LightPage, asked: Asked, come: () => Promise<void>) => Promise<void>,
): void {
  lightTest(title, "feature", async (page) => {
    const asked = new Asked(page.page.scripts);
    const come = () => {
      LISTS.offer({ rows: startRows, prompts: startOwnPrompts });
      return asked.end("load");
    };
    try {
      await test(page, asked, come);
    } finally {
      Reflect.deleteProperty(globalThis, Symbol.for("a-closer-look.rows"));
    }
  });
}

rowsTest(
  "a page without entries asks for nothing until one is added",
  async (page, asked, come) => {
    await start(page);
    assert.deepEqual(asked.names, []);
    press(document, "add-evidence");
    press(document, "add-evidence");
    assert.deepEqual(asked.names, ["rows.js"]);
    await come();
    assert.equal(rowsIn(EVIDENCE).length, 1);
    assert.ok(document.activeElement?.matches('[data-field="what"]'));
    press(document, "add-prompt");
    await page.until(() => rowsIn(PROMPTS).length);
    assert.ok(document.activeElement?.matches('[data-field="text"]'));
  },
);

rowsTest("entries that are stored stand filled in once it has come", async (page, asked, come) => {
  page.write({ "1a.e.x": { what: "A survey" }, "1a.own-y": { text: "Do carers agree?" } });
  const started = start(page);
  await new Promise((soon) => setTimeout(soon));
  assert.deepEqual(asked.names, ["rows.js", "rows.js"]);
  await come();
  await started;
  const [row] = rowsIn(EVIDENCE);
  assert.equal(part(row!, '[data-field="what"]', HTMLInputElement).value, "A survey");
  assert.equal(rowsIn(PROMPTS).length, 1);
  assert.equal(said(), "");
});

rowsTest("what does not come is told, and can be asked for again", async (page, asked, come) => {
  await start(page);
  press(document, "add-evidence");
  await asked.end("error");
  assert.match(said(), /^Nothing was added: a part of this site did not load/);
  press(document, "add-evidence");
  await come();
  assert.equal(rowsIn(EVIDENCE).length, 1);
  assert.equal(said(), "");
});

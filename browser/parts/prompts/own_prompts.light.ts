import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press, shownIn } from "../shared/light_reading.ts";
import { startOwnPrompts } from "./own_prompts.ts";

const start = (page: LightPage) =>
  page.start(["[data-part~=answers]", startAnswers], ["[data-part~=own-prompts]", startOwnPrompts]);
const rows = () => shownIn(document, "[data-part~=own-prompts] [data-own]");
const wording = (row: HTMLElement) => part(row, '[data-field="text"]', HTMLTextAreaElement);
const tick = (row: HTMLElement) => part(row, '[data-field="ticked"]', HTMLInputElement);

lightTest("a prompt of one's own is added, worded, ticked and noted", "feature", async (page) => {
  await start(page);
  press(document, "add-prompt");
  const [row] = rows();
  assert.ok(document.activeElement === wording(row!));
  assert.equal(tick(row!).getAttribute("aria-label"), "Prompt not worded yet");
  page.type(wording(row!), "Do carers agree?");
  assert.equal(tick(row!).getAttribute("aria-label"), "Do carers agree?");
  await page.tick(tick(row!));
  const [[item, fields]] = [...page.session.record.answers] as [[string, Map<string, unknown>]];
  assert.match(item, /^1a\.own-/);
  assert.deepEqual(Object.fromEntries(fields), { text: "Do carers agree?", ticked: true });
});

lightTest("a prompt is taken away and brought back as it was", "feature", async (page) => {
  page.write({ "1a.own-x": { text: "Do carers agree?", note: "Ask" } });
  await start(page);
  const row = rows()[0]!;
  press(row, "remove-prompt");
  await page.settled();
  assert.equal(page.session.value("1a.own-x", "removed"), true);
  assert.equal(part(row, "[data-own-body]", HTMLElement).hidden, true);
  const undo = part(row, '[data-action="restore-prompt"]', HTMLElement);
  assert.ok(document.activeElement === undo);
  undo.click();
  await page.settled();
  assert.deepEqual(Object.fromEntries(page.session.record.answers.get("1a.own-x")!), {
    text: "Do carers agree?",
    note: "Ask",
  });
  assert.equal(part(row, "[data-own-body]", HTMLElement).hidden, false);
});

lightTest("a prompt in which nothing was written goes for good", "feature", async (page) => {
  await start(page);
  press(document, "add-prompt");
  press(document, "remove-prompt");
  assert.equal(rows().length, 0);
  assert.equal(document.activeElement?.getAttribute("data-action"), "add-prompt");
  assert.equal(page.session.record.answers.size, 0);
});

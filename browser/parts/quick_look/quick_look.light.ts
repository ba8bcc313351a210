import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press, wordsOf } from "../shared/light_reading.ts";
import { startAnswers } from "../answers/answers.ts";
import { startQuickLook } from "./quick_look.ts";

const start = (page: LightPage) =>
  page.start(
    ["[data-part~=answers]", startAnswers],
    ["[data-part~=quick-look]", startQuickLook],
  );

function radio(question: string, value: string): HTMLInputElement {
  const name = `input[data-field="answer.${question}"][value="${value}"]`;
  return part(document, name, HTMLInputElement);
}

const pointed = () =>
  [...part(document, "[data-features]", HTMLElement).children].map((line) =>
    [...line.querySelectorAll("[data-slot=name], [data-slot=why]")].map((one) => one.textContent)
  );

lightTest(
  "answers point to features, and one press puts them in scope",
  "quick-look",
  async (page) => {
    await start(page);
    assert.deepEqual(pointed(), []);
    await page.tick(radio("7", "no"));
    await page.tick(radio("1", "yes"));
    assert.equal(page.session.value("quick-look", "answer.7"), "no");
    page.write({ scope: { "finding.6": true } });
    await page.settled();
    assert.deepEqual(pointed(), [
      ["3b Money and workforce", "question 7"],
      ["4b Reviewing services", "finding 6"],
    ]);
    const [first] = document.querySelectorAll<HTMLInputElement>("[data-features] input");
    first!.click();
    press(document, "put-in-scope");
    await page.settled();
    const { answers } = page.session.record;
    const out = [...answers].filter(([, fields]) => fields.get("out")).map(([id]) => id);
    assert.deepEqual(out.sort(), ["1", "2", "3", "4a", "4c", "4d"]);
    assert.match(wordsOf(part(document, "[data-put]", HTMLElement)), /^1 feature is in scope now/);
  },
);

lightTest(
  "an answer is taken back, and a damaged one is not shown as another",
  "quick-look",
  async (page) => {
    page.write({ "quick-look": { "answer.2": "partly" } });
    await start(page);
    assert.ok(radio("2", "partly").checked);
    press(radio("2", "partly").closest("fieldset")!, "clear-answer");
    await page.settled();
    assert.ok(!radio("2", "partly").checked);
    assert.deepEqual(pointed(), []);
    page.write({ "quick-look": { "answer.3": "perhaps" } });
    await page.settled();
    assert.ok(!document.querySelector('input[data-field="answer.3"]:checked'));
    assert.equal(page.session.others("quick-look", "answer.3").length, 1);
  },
);

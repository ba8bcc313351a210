import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, shownIn } from "../shared/light_reading.ts";
import { followRetired, startRetired } from "./retired.ts";

/** As a later edition of the guide has it. */
function retire(page: LightPage): void {
  page.page.guide.here().retired.push(
    { id: "1a.99", to: "1a.1", since: "2027", why: "It said the same." },
    { id: "9a", to: null, since: "2028", why: "No longer asked." },
  );
}

const section = () => part(document, "[data-part~=retired]", HTMLElement);
const rows = () => allWords(section(), "tbody tr");

lightTest("answers follow to the new question, unless it has one", "feature", async (page) => {
  retire(page);
  const bar = part(document, "[data-part~=record-bar]", HTMLElement);
  bar.dataset.retired = "";
  followRetired(bar, page.session, page.page.guide);
  page.write({
    "1a.99": { ticked: true, note: "followed" },
    "1a.1": { note: "here already" },
    "9a": { rating: 4 },
  });
  await page.quiet();
  page.session.tell({ cause: "read" });
  await page.settled();
  const answers = [...page.session.record.answers].map(([item, fields]) => [
    item,
    Object.fromEntries(fields),
  ]);
  assert.deepEqual(Object.fromEntries(answers), {
    "1a.99": { note: "followed" },
    "1a.1": { ticked: true, note: "here already" },
    "9a": { rating: 4 },
  });
});

lightTest("a guide that has retired nothing lets every answer be", "feature", async (page) => {
  const bar = part(document, "[data-part~=record-bar]", HTMLElement);
  followRetired(bar, page.session, page.page.guide);
  page.write({ "1a.99": { ticked: true } });
  page.session.tell({ cause: "read" });
  await page.settled();
  assert.deepEqual([...page.session.record.answers.keys()], ["1a.99"]);
});

lightTest(
  "answers to what is asked no longer are shown as text, with why",
  "records",
  async (page) => {
    retire(page);
    const attack = "<img src=x onerror=window.hit=1>";
    page.write({
      "1a": { rating: 4 },
      "7q.1": { note: attack },
      "9a": { rating: 4, practice: "x" },
    });
    await page.start(["[data-part~=retired]", startRetired]);
    assert.equal(section().hidden, false);
    assert.deepEqual(rows(), [
      `7q.1note${attack}`,
      "9arating4No longer asked. (2028)",
      "9apracticexNo longer asked. (2028)",
    ]);
    assert.ok(!section().querySelector("img"));
    page.session.set("7q.1", "note", undefined);
    page.session.set("9a", "rating", undefined);
    page.session.set("9a", "practice", undefined);
    await page.settled();
    assert.equal(section().hidden, true);
  },
);

lightTest("no record can hold the page up with them", "records", async (page) => {
  page.write(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`7q.${n}`, { note: "x" }])));
  await page.start(["[data-part~=retired]", startRetired]);
  assert.equal(shownIn(section(), "tbody tr").length, 200);
  assert.equal(part(section(), "[data-more]", HTMLElement).hidden, false);
});

lightTest("without such answers there is no such heading", "records", async (page) => {
  page.write({
    scope: { care_group: "Older people" },
    round: { number: 2 },
    "1": { rating: 3 },
    "1a.1": { ticked: true },
    "1a.own-x": { text: "Do carers agree?" },
    "1a.e.x": { what: "Audit" },
    evidence: { max_age_months: 6 },
  });
  await page.start(["[data-part~=retired]", startRetired]);
  assert.equal(section().hidden, true);
});

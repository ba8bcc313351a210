import assert from "node:assert/strict";
import { daysBetween, today } from "../../record/day.ts";
import { startAnswers } from "../answers/answers.ts";
import { startRows } from "../answers/rows.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, linesIn, moveOn, press, shownIn, wordsOf } from "../shared/light_reading.ts";
import { startPlanActions } from "./actions.ts";
import { startPlanFindings } from "./findings.ts";
import { startPlanOverview } from "./overview.ts";
import { PLAN_VIEWS, startPlanViews } from "./views.ts";
import { startPlanUnasked } from "./unasked.ts";
import { startPlanYear } from "./year.ts";

// In a light DOM no script is loaded: what it would offer is there.
PLAN_VIEWS.offer([
  ["[data-plan-overview]", startPlanOverview],
  ["[data-plan-year]", startPlanYear],
  ["[data-unasked]", startPlanUnasked],
]);

const start = (page: LightPage) =>
  page.start(
    ["[data-part~=answers]", startAnswers],
    ["[data-part~=rows]", startRows],
    ["[data-part~=plan-actions]", startPlanActions],
    ["[data-part~=plan-findings]", startPlanFindings],
    ["[data-part~=plan-views]", startPlanViews],
  );

const views = () => part(document, ".plan__views", HTMLDetailsElement);

async function open(page: LightPage): Promise<void> {
  views().open = true;
  views().dispatchEvent(new Event("toggle"));
  await page.settled();
}

const rows = () => shownIn(document, "[data-own^='action-']:not([data-own*='.'])");
const legends = () => rows().map((row) => wordsOf(part(row, "legend", HTMLElement)));
const whats = () =>
  rows().map((row) => part(row, 'textarea[data-field="what"]', HTMLTextAreaElement).value);
const unplanned = () => allWords(document, "[data-unplanned] > li");

lightTest("what is rated low is listed until an action comes from it", "plan", async (page) => {
  page.write({
    "1a": { rating: 3 },
    "2c": { rating: 2 },
    "4": { rating: 1 },
    "4b": { rating: 2, out: true },
  });
  await start(page);
  assert.deepEqual(unplanned(), [
    "Theme 4: Review 1 UnsatisfactoryAdd action for Theme 4: Review",
    "2c Written strategies 2 WeakAdd action for 2c Written strategies",
  ]);
  page.write({ "action-1": { "from.2c": true } });
  await page.settled();
  assert.equal(unplanned().length, 1);
  page.write({ "action-1": { removed: true } });
  await page.settled();
  assert.equal(unplanned().length, 2);
});

lightTest(
  "an action shows what was found where it comes from, and what it lacks",
  "plan",
  async (page) => {
    page.write({
      "2c": { rating: 2, improvements: "No strategy for older people" },
      "2": { priorities: "Write it this year" },
      "3b": { rating: 2, improvements: "Secret", sensitive: true },
      "action-1": { what: "Write it", "from.2c": true, "from.3b": true, "from.9z": true },
    });
    await start(page);
    const [action] = rows();
    assert.deepEqual(allWords(action!, "[data-linked] > li"), [
      "2c Written strategies 2 WeakAreas for improvement: No strategy for older people " +
      "Theme 2: Plan: Priorities for action: Write it this year",
      "3b Money and workforce 2 WeakMarked sensitive: the text is left out here.",
      "9z This guide has it no longer.",
    ]);
    const missing = () => wordsOf(part(action!, "[data-missing]", HTMLElement));
    assert.match(missing(), /^Still missing: target, how we will know, lead,/);
    page.type(part(action!, '[data-field="target"]', HTMLTextAreaElement), "All care groups");
    await page.settled();
    assert.match(missing(), /^Still missing: how we will know, lead,/);
  },
);

lightTest("actions change places, and keep their words and the focus", "plan", async (page) => {
  page.write(Object.fromEntries([1, 2, 3].map((n) => [`action-${n}`, { what: `Deed ${n}` }])));
  await start(page);
  const moved = () => wordsOf(part(document, "[data-moved]", HTMLElement));
  press(rows()[2]!, "move-up");
  await page.settled();
  assert.deepEqual([whats(), moved()], [["Deed 1", "Deed 3", "Deed 2"], "2 of 3"]);
  moveOn();
  press(rows()[1]!, "move-up");
  await page.settled();
  moveOn();
  press(rows()[0]!, "move-up");
  await page.settled();
  assert.deepEqual([whats(), moved()], [["Deed 3", "Deed 1", "Deed 2"], "1 of 3"]);
  moveOn();
  press(rows()[0]!, "remove-action");
  await page.settled();
  press(rows()[2]!, "move-up");
  await page.settled();
  assert.equal(moved(), "1 of 2");
  press(document, "restore-action");
  await page.settled();
  assert.deepEqual(whats(), ["Deed 3", "Deed 2", "Deed 1"]);
  assert.deepEqual(legends(), ["Action 1", "Action 2", "Action 3"]);
});

lightTest("an action that nothing asks for is told apart", "plan", async (page) => {
  page.write({
    "1a": { rating: 5 },
    "1b": { rating: 5, improvements: "Some" },
    "action-1": { what: "Praise", "from.1a": true },
    "action-2": { what: "Mend", "from.1b": true },
  });
  await start(page);
  await open(page);
  assert.deepEqual(linesIn(document, "unasked"), ["Action 1 Praise"]);
});

lightTest(
  "the plan can be looked at by theme, lead and date, and for what is late",
  "plan",
  async (page) => {
    PLAN_VIEWS.offer([
      ["[data-plan-overview]", startPlanOverview],
      ["[data-plan-year]", startPlanYear],
    ]);
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    page.write({
      "action-1": { what: "Late", lead: "Zoe’s team", completion: "2020-01-31", "from.2c": true },
      "action-2": {
        what: "Soon",
        lead: "Contracts",
        review: soon,
        "from.1a": true,
        "from.2a": true,
      },
      "action-3": { what: "Done", status: "done" },
    });
    await start(page);
    const details = views();
    assert.match(
      wordsOf(details),
      /^3 actions: 1 overdue, 1 due within 30 days, 1 done or postponed/,
    );
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
    await page.settled();
    const shown = () => allWords(details, "[data-overview-rows] th");
    const choose = async (name: string, value: string) => {
      const list = part(details, `select[data-${name}]`, HTMLSelectElement);
      list.value = value;
      list.dispatchEvent(new Event("change"));
      await page.settled();
    };
    assert.deepEqual(shown(), ["1. Late", "2. Soon", "3. Done"]);
    const days = daysBetween(today(), soon);
    assert.match(
      wordsOf(details),
      new RegExp(`Overdue since 31 January 2020.*Review due in ${days} days`),
    );
    await choose("by", "theme");
    assert.deepEqual(shown(), [
      "Theme 1: Analyse",
      "2. Soon",
      "Theme 2: Plan",
      "1. Late",
      "2. Soon",
      "Of no theme",
      "3. Done",
    ]);
    await choose("by", "lead");
    assert.deepEqual(shown().filter((one) => !/^\d/.test(one)), [
      "Contracts",
      "Zoe’s team",
      "No lead yet",
    ]);
    await choose("by", "");
    await choose("show", "overdue");
    assert.deepEqual(shown(), ["1. Late"]);
    assert.match(wordsOf(part(details, "[data-count]", HTMLElement)), /^1 of 3 actions shown/);
    assert.deepEqual(allWords(details, "[data-year-rows] th"), ["1. Late", "2. Soon"]);
    assert.equal(allWords(details, "[data-months] th")[1], "Earlier");
  },
);

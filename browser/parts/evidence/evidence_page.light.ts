import assert from "node:assert/strict";
import { monthsBefore, today } from "../../record/day.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, linesIn, rowOf, shownIn, wordsOf } from "../shared/light_reading.ts";
import { startEvidencePage } from "./evidence_page.ts";

/** Old for any age one can choose, and new for every one: far from today on both sides. */
const [LONG_AGO, AHEAD] = ["2009-09-01", "2098-01-01"];
const SURVEY = {
  what: "Carers’ survey",
  kind: "views",
  date: LONG_AGO,
  group: "Carers",
  where: "Shared drive",
  shows: "Most are content.",
  gap: "Younger carers",
};

const start = (page: LightPage) => page.start(['[data-part~="evidence-page"]', startEvidencePage]);
const age = () => part(document, "select[data-max-age]", HTMLSelectElement);

lightTest("every entry stands in the table, and leads to its place", "evidence", async (page) => {
  page.write({ "1a.e.x": SURVEY, "1.e.y": { what: "Audit" }, "2a.e.z": { what: "", gap: " " } });
  await start(page);
  const row = rowOf(document, "Carers’ survey")!;
  const cells = Object.fromEntries(
    [...row.querySelectorAll<HTMLElement>("[data-slot]")].map((cell) => [
      cell.dataset.slot,
      cell.textContent,
    ]),
  );
  assert.deepEqual(cells, {
    ...SURVEY,
    kind: "People’s views",
    date: "1 September 2009",
    marks: "",
  });
  assert.equal(row.querySelector("a")!.getAttribute("href"), "themes/1-analyse/1a.html#evidence");
  assert.equal(wordsOf(rowOf(document, "Audit")!.querySelector("a")!), "Theme 1: Analyse");
  assert.equal(shownIn(document, "[data-evidence-rows] tr").length, 2);
  assert.equal(part(document, "[data-no-evidence]", HTMLElement).hidden, true);
  // Empty cells are left out where rows become blocks.
  assert.equal(rowOf(document, "Audit")!.querySelectorAll(".empty").length, 7);
});

lightTest("an entry taken away is on no list, and comes back", "evidence", async (page) => {
  page.write({ "1.e.x": { ...SURVEY, removed: true } });
  await start(page);
  assert.equal(part(document, "[data-no-evidence]", HTMLElement).hidden, false);
  assert.equal(part(document, "[data-evidence-table]", HTMLElement).hidden, true);
  assert.deepEqual(["old", "undated", "gaps"].flatMap((list) => linesIn(document, list)), []);
  page.session.set("1.e.x", "removed", undefined);
  await page.settled();
  assert.ok(rowOf(document, "Carers’ survey"));
});

lightTest("a rating without evidence is listed until there is some", "evidence", async (page) => {
  page.write({ "1a": { rating: 4 } });
  await start(page);
  assert.deepEqual(linesIn(document, "unsupported"), ["1a Shared outcomes"]);
  page.session.set("1a.e.x", "what", "Minutes");
  await page.settled();
  assert.deepEqual(linesIn(document, "unsupported"), []);
  assert.deepEqual(linesIn(document, "undated"), ["Minutes (1a Shared outcomes)"]);
});

lightTest("old evidence is what is older than the age one chooses", "evidence", async (page) => {
  const seven = monthsBefore(today(), 7);
  page.write({
    "1a.e.1": { what: "Plan", date: AHEAD },
    "1a.e.2": { what: "Visit", date: seven },
    "1a.e.3": { what: "Survey", date: LONG_AGO },
  });
  await start(page);
  const old = () => linesIn(document, "old").map((line) => line.split(" ")[0]);
  assert.equal(age().value, "12");
  assert.equal(age().disabled, false);
  assert.deepEqual(old(), ["Survey"]);
  await page.fill(age(), "6");
  assert.deepEqual(old(), ["Survey", "Visit"]);
  assert.equal(page.session.value("evidence", "max_age_months"), 6);
  await page.session.replace(() => Promise.resolve(undefined));
  await page.settled();
  assert.equal(age().value, "12");
});

lightTest("gaps stand together, whoever names them", "evidence", async (page) => {
  page.write({ "1": { evidence_gaps: "No view from providers" }, "1.e.x": SURVEY });
  await start(page);
  assert.deepEqual(linesIn(document, "gaps"), [
    "Theme 1: Analyse No view from providers",
    "Carers’ survey (Theme 1: Analyse) Younger carers",
  ]);
});

lightTest(
  "what is sensitive or out of scope is told apart, and its words stay out of lists",
  "evidence",
  async (page) => {
    page.write({ "1a.e.x": { ...SURVEY, sensitive: true }, "2a": { out: true }, "2a.e.y": SURVEY });
    await start(page);
    const marks = () =>
      shownIn(document, "[data-evidence-rows] tr").map((row) => [
        part(row, '[data-slot="marks"]', HTMLElement).textContent,
        row.classList.contains("not-printed"),
      ]);
    assert.deepEqual(marks(), [["Sensitive", true], ["Out of scope", false]]);
    for (const list of ["old", "gaps"]) {
      const [line, ...more] = linesIn(document, list);
      assert.equal(more.length, 0, "what is out of scope is on no list");
      assert.match(line!, /^Evidence \(1a Shared outcomes\)/);
      assert.doesNotMatch(line!, /survey|Younger/);
    }
    assert.match(linesIn(document, "gaps")[0]!, /Marked sensitive/);
  },
);

lightTest("what cannot be told yet is not on the page", "evidence", async (page) => {
  await page.start(['[data-part~="evidence-page"]', startEvidencePage]);
  const headings = () => allWords(document, "article h2");
  assert.deepEqual(headings(), ["All evidence", "Gaps to fill"]);
  assert.match(
    wordsOf(document.body),
    /This record lists no evidence yet.*No gap is written down\./,
  );
  page.write({ "1a": { rating: 3 } });
  await page.settled();
  assert.deepEqual(headings(), ["All evidence", "Rated without evidence", "Gaps to fill"]);
  page.write({ "1a.e.x": { what: "A survey" } });
  await page.settled();
  assert.equal(headings().length, 5);
});

import assert from "node:assert/strict";
import { answersOf } from "../../record/guide/made_up.ts";
import { type EvaluationRecord, newRecord } from "../../record/record.ts";
import { nextRound } from "../../record/rounds.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, linesIn, rowOf, shownIn, wordsOf } from "../shared/light_reading.ts";
import { startCompare } from "./compare_page.ts";

/** Two rounds of one record, of which the later is open. */
async function rounds(
  { session }: LightPage,
  before: { [item: string]: { [field: string]: unknown } },
): Promise<EvaluationRecord> {
  const first = { ...newRecord(session.guide, "Older people"), answers: answersOf(before) };
  await session.store.run("addRecord", first);
  await session.addRecord(nextRound(first, "Older people, round 2"));
  return first;
}

const start = (page: LightPage) => page.start(["[data-part~=compare]", startCompare]);
const choice = () => part(document, "select[data-earlier]", HTMLSelectElement);
const comparison = () => part(document, "[data-comparison]", HTMLElement);
const cells = (name: string) => allWords(rowOf(document, name)!, "td").slice(0, 3);

lightTest("two rounds stand side by side, like with like", "compare", async (page) => {
  const first = await rounds(page, {
    "1a": { rating: 3, strengths: "Strong before" },
    "1b": { rating: 4 },
    "1c": { rating: 5 },
    "1d": { rating: 2, out: true },
    "1f": { rating: 2 },
    "9a": { rating: 1 },
  });
  page.write({
    "1a": { rating: 5, strengths: "Stronger now" },
    "1b": { rating: 4 },
    "1c": { rating: 2 },
    "2a": { rating: 6 },
  });
  await start(page);
  assert.equal(choice().value, first.id);
  assert.equal(choice().disabled, false);
  assert.match(choice().selectedOptions[0]!.textContent, /^Older people, last changed \d/);
  assert.deepEqual(cells("1a"), ["3 Adequate", "5 Very good", "▲ Better"]);
  assert.deepEqual(cells("1b"), ["4 Good", "4 Good", "= The same"]);
  assert.deepEqual(cells("1c"), ["5 Very good", "2 Weak", "▼ Worse"]);
  assert.deepEqual(cells("1e"), ["Not rated", "Not rated", "Not rated in either"]);
  assert.deepEqual(cells("1f"), ["2 Weak", "Not rated", "Rated before, not now"]);
  assert.deepEqual(cells("2a"), ["Not rated", "6 Excellent", "Rated now, not before"]);
  assert.ok(!rowOf(document, "1d"));
  assert.deepEqual(linesIn(document, "unlike"), [
    "1d Appraising the options out of scope in both rounds",
  ]);
  assert.match(
    wordsOf(part(document, "[data-stray]", HTMLElement)),
    /not asked by this guide: 9a\.$/,
  );
  assert.deepEqual(allWords(rowOf(document, "1a")!, "[data-text] p"), [
    "Strong before",
    "Stronger now",
  ]);
  assert.equal(shownIn(rowOf(document, "1b")!, "details").length, 0);
});

lightTest("what is marked sensitive is left out", "compare", async (page) => {
  await rounds(page, {
    "1a": { strengths: "Strong before" },
    "1b": { strengths: "A named home", sensitive: true },
  });
  page.write({ "1a": { strengths: "A named home is unsafe", sensitive: true } });
  await start(page);
  assert.deepEqual(allWords(rowOf(document, "1a")!, "[data-text] p"), [
    "Strong before",
    "Marked sensitive: the text is left out here.",
  ]);
  assert.doesNotMatch(wordsOf(comparison()), /A named home/);
  // Nor do its ratings go on paper.
  assert.ok(rowOf(document, "1a")!.matches(".not-printed"));
  assert.ok(rowOf(document, "1b")!.matches(".not-printed"));
  assert.ok(!rowOf(document, "1c")!.matches(".not-printed"));
});

lightTest(
  "an earlier round that is not on this computer is said to be absent",
  "compare",
  async (page) => {
    const first = await rounds(page, { "1a": { rating: 3 } });
    await page.session.store.run("deleteRecord", first.id);
    await page.session.store.run("eraseRecord", first.id);
    await start(page);
    assert.equal(part(document, "[data-absent]", HTMLElement).hidden, false);
    assert.equal(comparison().hidden, true);
    assert.equal(choice().value, "");
  },
);

lightTest(
  "any other record can be chosen, a deleted one or the example cannot",
  "compare",
  async (page) => {
    const { session } = page;
    const other = newRecord(session.guide, "Another");
    const gone = newRecord(session.guide, "Gone");
    for (const one of [other, gone]) await session.store.run("addRecord", one);
    await session.store.run("deleteRecord", gone.id);
    await session.store.run("putExample", {
      ...newRecord(session.guide, "Made up"),
      id: "example-x",
    });
    page.write({ "1a": { rating: 5 } });
    await page.quiet();
    await start(page);
    assert.deepEqual([...choice().options].map(({ value }) => value), ["", other.id]);
    assert.equal(comparison().hidden, true);
    await page.fill(choice(), other.id);
    await page.until(() => !comparison().hidden);
    assert.deepEqual(cells("1a"), ["Not rated", "5 Very good", "Rated here, not there"]);
    await session.store.run("renameRecord", other.id, "Renamed");
    session.tell({ cause: "records" });
    await page.settled();
    assert.match(choice().selectedOptions[0]!.textContent, /^Renamed,/);
  },
);

lightTest("with one record the page says where another comes from", "compare", async (page) => {
  page.write({ "1a": { rating: 5 } });
  await start(page);
  assert.equal(shownIn(document, "select[data-earlier]").length, 0);
  assert.match(wordsOf(document.body), /This computer holds no other record to compare with\./);
  await page.session.store.run("addRecord", newRecord(page.session.guide, "Another"));
  page.session.tell({ cause: "records" });
  await page.until(() => shownIn(document, "select[data-earlier]").length === 1);
  assert.doesNotMatch(wordsOf(document.body), /no other record/);
});

lightTest(
  "a record that is no round of the open one is not called better or worse",
  "compare",
  async (page) => {
    const { session } = page;
    const other = {
      ...newRecord(session.guide, "Another council"),
      answers: answersOf({ "1a": { rating: 3 }, "1b": { rating: 5 } }),
    };
    await session.store.run("addRecord", other);
    page.write({ "1a": { rating: 5 }, "1b": { rating: 5 } });
    await page.quiet();
    await start(page);
    await page.fill(choice(), other.id);
    await page.until(() => !comparison().hidden);
    assert.deepEqual(cells("1a"), ["3 Adequate", "5 Very good", "Another level"]);
    assert.deepEqual(cells("1b"), ["5 Very good", "5 Very good", "= The same"]);
    assert.doesNotMatch(wordsOf(comparison()), /Better|Worse/);
  },
);

lightTest("the quick looks of both rounds stand side by side", "compare", async (page) => {
  const look = () => part(document, "[data-quick-looks]", HTMLElement);
  await rounds(page, { "quick-look": { "answer.2": "no", "note.2": "Too dear." } });
  page.write({ "quick-look": { "answer.2": "partly", "answer.9": "perhaps" } });
  await start(page);
  assert.equal(look().hidden, false);
  const shown = [...look().querySelectorAll<HTMLElement>("tbody tr")].filter(({ hidden }) =>
    !hidden
  );
  assert.deepEqual(shown.map((row) => allWords(row, "td")), [
    ["No: Too dear.", "Partly"],
    ["Not answered", "perhaps"],
  ]);
  page.session.set("quick-look", "answer.9", undefined);
  await page.settled();
  assert.deepEqual(
    [...look().querySelectorAll<HTMLElement>("tbody tr")].filter(({ hidden }) => !hidden).length,
    1,
  );
});

lightTest(
  "without a quick look in either round nothing is said of one",
  "compare",
  async (page) => {
    await rounds(page, { "1a": { rating: 2 } });
    await start(page);
    assert.ok(part(document, "[data-quick-looks]", HTMLElement).hidden);
  },
);

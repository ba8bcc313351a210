import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, rowOf, wordsOf } from "../shared/light_reading.ts";
import { startPrintRecord } from "./print_record.ts";

const report = () => part(document, "[data-report]", HTMLElement);
const said = () => wordsOf(report());

async function start(page: LightPage): Promise<void> {
  await page.start(["[data-part~=print-record]", startPrintRecord]);
}

async function choose(page: LightPage, name: string): Promise<void> {
  const before = report().firstElementChild;
  await page.tick(part(document, `input[name="${name}"]`, HTMLInputElement));
  await page.until(() => report().firstElementChild !== before);
}

lightTest(
  "the record on one page is what is stored at the moment",
  "print-record",
  async (page) => {
    page.write({
      "1a": { strengths: "Strong <b>not bold</b>" },
      "1b": { out: true, strengths: "Gone" },
    });
    await start(page);
    assert.ok(said().includes("Strong <b>not bold</b>"));
    assert.ok(!report().querySelector("b"));
    assert.doesNotMatch(said(), /Gone/);
    assert.match(said(), /1b Needs and preferences: Out of scope\./);
    page.session.set("1a", "strengths", "Stronger");
    await page.settled();
    assert.match(said(), /Stronger/);
  },
);

lightTest(
  "what is sensitive goes on the paper only when that is chosen",
  "print-record",
  async (page) => {
    page.write({ "1a": { strengths: "A named home", sensitive: true }, "1a.1": { note: "Ask" } });
    await start(page);
    assert.match(said(), /Entries marked sensitive are left out\./);
    assert.doesNotMatch(said(), /A named home/);
    await choose(page, "sensitive");
    assert.match(said(), /A named home.*Ask/);
    assert.doesNotMatch(said(), /are left out/);
    await choose(page, "share");
    assert.doesNotMatch(said(), /Ask/);
    assert.doesNotMatch(said(), /Do we have evidence/);
  },
);

lightTest("the profile has one mark for each rating", "print-record", async (page) => {
  page.write({ "1a": { rating: 5 }, "1": { rating: 3 } });
  await start(page);
  const table = [...report().querySelectorAll("table")].find((one) =>
    wordsOf(one).startsWith("Feature or theme")
  )!;
  assert.deepEqual(allWords(rowOf(table, "1a")!, "td"), ["", "", "", "", "●", "", "5 Very good"]);
  assert.equal(wordsOf(table).match(/●/g)?.length, 2);
});

import assert from "node:assert/strict";
import { writeFile } from "../../record/file/write.ts";
import { answersOf } from "../../record/guide/made_up.ts";
import { newRecord } from "../../record/record.ts";
import { READER } from "../import/reader.ts";
import { WHOLE_READER } from "../import/whole_reader.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, shownIn, wordsOf } from "../shared/light_reading.ts";
import { startSeveral } from "./several.ts";

// In a light DOM no script is loaded: what it would offer is there.
READER.offer(WHOLE_READER);

type Items = Parameters<typeof answersOf>[0];
const section = () => part(document, "[data-part~=several]", HTMLElement);
const said = () => part(document, "[data-told]", HTMLElement).textContent;
const boxes = () => [...section().querySelectorAll<HTMLInputElement>("[data-choices] input")];
const rows = () => allWords(section(), "[data-rows] tr th");

function recordOf({ session }: LightPage, name: string, items: Items, edition?: string) {
  const made = newRecord(session.guide, name);
  const framework = { ...made.framework, ...edition && { edition } };
  return { ...made, framework, answers: answersOf(items) };
}

async function open(page: LightPage, ...files: [name: string, text: string][]): Promise<void> {
  const control = part(section(), "input[data-others]", HTMLInputElement);
  const chosen = files.map(([name, text]) => new File([text], name));
  Object.defineProperty(control, "files", { value: chosen, configurable: true });
  control.dispatchEvent(new Event("change"));
  await page.settled();
}

function cellsOf(place: string): string[] {
  const row = shownIn(section(), "[data-rows] tr").find((one) =>
    wordsOf(one.querySelector("th")!).startsWith(place)
  )!;
  return allWords(row, "td");
}

lightTest("three councils and two years stand side by side", "compare", async (page) => {
  const { session } = page;
  const last = recordOf(page, "North 2025", { "1a": { rating: 2 }, "1b": { out: true } });
  await session.store.run("addRecord", last);
  page.write({
    "1a": { rating: 3, strengths: "We ask." },
    "1b": { out: true },
    "1f": { out: true },
  });
  await page.quiet();
  await page.start(["[data-part~=several]", startSeveral]);
  assert.deepEqual(allWords(section(), "[data-choices] label"), ["North 2025"]);
  const south = recordOf(page, "South", {
    "1a": { rating: 5, strengths: "SECRET", sensitive: true },
    "1c": { rating: 4, strengths: "Ours\nand more" },
    "1c.own-1": { text: "Mine" },
    "1f": { out: true },
  });
  const east = recordOf(page, "East", { "1a": { rating: 6 }, "9z": { rating: 1 } }, "2031");
  boxes()[0]!.click();
  await open(
    page,
    ["south.json", writeFile(south, "1")],
    ["east.json", writeFile(east, "1")],
    ["other.json", "{"],
  );
  await page.until(() => said());
  assert.match(said(), /“other\.json” was not opened\. The file is not a record/);
  const heads = () => allWords(section(), "[data-heads] th");
  await page.until(() => heads().length > 3);
  assert.deepEqual(heads(), ["Theme or feature", "New record", "North 2025", "South", "East"]);
  assert.deepEqual(cellsOf("1a "), ["3 Adequate", "2 Weak", "Marked sensitive", "6 Excellent"]);
  assert.deepEqual(cellsOf("1b "), ["Out of scope", "Out of scope", "Not rated", "Not rated"]);
  assert.deepEqual(allWords(section(), "[data-texts] summary"), [
    "What was written for 1a Shared outcomes",
    "What was written for 1c Service mapping",
  ]);
  assert.deepEqual(allWords(section(), "[data-texts] li"), [
    "New record Summary of strengthsWe ask.",
    "South Summary of strengthsOurs and more",
  ]);
  const apart = allWords(section(), "[data-apart] li");
  assert.deepEqual(apart, [
    "“South” added 1 prompt of its own. Nobody else was asked.",
    "“East” answers another edition of the guide (2031). Only questions that kept their number stand side by side.",
    "“East” rated what this guide does not ask: 9z.",
  ]);
  assert.doesNotMatch(section().textContent, /SECRET|▲|▼/);
  // Nothing of a file that was only looked at is stored.
  const stored = await session.store.run("listRecords", session.guide);
  assert.deepEqual(stored.map(({ name }) => name).sort(), ["New record", "North 2025"]);
});

lightTest("what one record alone looks at is told apart", "compare", async (page) => {
  const other = recordOf(page, "Other", { "1a": { out: true } });
  await page.session.store.run("addRecord", other);
  page.write({ "1a": { rating: 3 } });
  await page.quiet();
  await page.start(["[data-part~=several]", startSeveral]);
  assert.equal(part(section(), "[data-beside-each-other]", HTMLElement).hidden, true);
  boxes()[0]!.click();
  await page.until(() => rows().length > 0);
  assert.ok(!rows().some((row) => row.startsWith("1a ")));
  const apart = allWords(section(), "[data-apart] li");
  assert.deepEqual(apart, ["1a Shared outcomes: only “New record” looks at it."]);
});

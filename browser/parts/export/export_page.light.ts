import assert from "node:assert/strict";
import type { Document } from "../../export/document/blocks.ts";
import { offerWord } from "../../export/word/offer.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { moveOn, press, shownIn, wordsOf } from "../shared/light_reading.ts";
import { READER } from "../import/reader.ts";
import { WHOLE_READER } from "../import/whole_reader.ts";
import { ALL_DOCUMENTS } from "./all_documents.ts";
import { DOCUMENTS } from "./documents.ts";
import { startExport } from "./export_page.ts";

// In a light DOM no script is loaded: what it would offer is there.
READER.offer(WHOLE_READER);
DOCUMENTS.offer(ALL_DOCUMENTS);

const start = (page: LightPage) => page.start(["[data-part~=export]", startExport]);
const status = () => part(document, "[data-export-status]", HTMLElement).textContent;
const said = () => part(document, "[data-problem]", HTMLElement).textContent;

function choose(name: string): Promise<void> | void {
  part(document, `[data-choice] input[name="${name}"]`, HTMLInputElement).click();
}

function sheet(id: string): HTMLButtonElement {
  return part(document, `[data-sheet="${id}"]`, HTMLButtonElement);
}

const ANSWERS = {
  scope: { participants: "Morag" },
  "1a": { strengths: "Strong" },
  "1a.1": { note: "Ask Morag" },
  "1b": { strengths: "A named home", sensitive: true },
};

/** Press, and read the file that comes of it. */
async function made(page: LightPage, button: HTMLButtonElement): Promise<string> {
  const { length } = page.downloads;
  button.click();
  await page.until(() =>
    page.downloads.length > length && status().startsWith("The file is made.")
  );
  return await page.downloads.at(-1)!.text();
}

lightTest(
  "each table is made as a file, named after the record and the day",
  "export",
  async (page) => {
    page.write(ANSWERS);
    await start(page);
    const sheets = shownIn(document, "button[data-sheet]") as HTMLButtonElement[];
    assert.ok(sheets.every(({ disabled }) => !disabled));
    for (const button of sheets) assert.match(await made(page, button), /^\uFEFF?"/);
    const names = page.downloads.map(({ name }) => name);
    assert.deepEqual(
      names.map((name) => name.replace(/-\d{4}-\d\d-\d\d\./, ".")),
      sheets.map(({ dataset }) => `new-record.${dataset.sheet}.csv`),
    );
  },
);

lightTest("one file is made where its button is pressed twice", "export", async (page) => {
  page.write(ANSWERS);
  await start(page);
  await made(page, sheet("ratings"));
  sheet("ratings").click();
  await page.settled();
  assert.equal(page.downloads.length, 1);
});

lightTest("what goes out is what is chosen", "export", async (page) => {
  page.write(ANSWERS);
  await start(page);
  const ratings = await made(page, sheet("ratings"));
  assert.ok(ratings.includes("Strong") && !ratings.includes("A named home"));
  choose("sensitive");
  assert.match(await made(page, sheet("ratings")), /A named home/);
  assert.match(await made(page, sheet("prompts")), /Ask Morag/);
  choose("share");
  assert.doesNotMatch(await made(page, sheet("prompts")), /Ask Morag/);
});

lightTest(
  "a Word file is made of the record, and one of the blank form",
  "export",
  async (page) => {
    page.write(ANSWERS);
    await start(page);
    const asked: [Document, string][] = [];
    offerWord({
      wordFile: (document, source) => {
        asked.push([document, source]);
        return Promise.resolve(new Blob(["docx"]));
      },
    });
    await made(page, part(document, '[data-action="export-word"]', HTMLButtonElement));
    await made(page, part(document, '[data-action="export-form"]', HTMLButtonElement));
    const [[word, source], [form]] = asked as [[Document, string], [Document, string]];
    assert.match(JSON.stringify(word), /Strong/);
    assert.match(source, /^Source: .*Crown copyright/);
    assert.doesNotMatch(JSON.stringify(form), /Strong/);
    assert.deepEqual(page.downloads.map(({ name }) => name.replace(/-\d{4}-\d\d-\d\d\./, ".")), [
      "new-record.docx",
      "blank-form.docx",
    ]);
  },
);

lightTest("one file at a time, and what fails is said with a way out", "export", async (page) => {
  await start(page);
  let fail = (_: Error) => {};
  let times = 0;
  offerWord({
    wordFile: () => {
      times++;
      return new Promise((_, reject) => fail = reject);
    },
  });
  const log = console.error;
  console.error = () => {};
  try {
    press(document, "export-word");
    await page.until(() => times === 1);
    assert.equal(status(), "Making the file…");
    press(document, "export-word");
    press(document, "export-csv");
    await page.settled();
    assert.equal(times, 1);
    assert.equal(page.downloads.length, 0);
    fail(new Error("no room"));
    await page.until(said);
  } finally {
    console.error = log;
  }
  assert.match(said(), /The Word file was not made.*Press “Save a copy \(JSON\)”/);
  assert.equal(status(), "");
  moveOn();
  await made(page, sheet("ratings"));
  assert.equal(said(), "");
  assert.equal(wordsOf(part(document, "[data-export-status]", HTMLElement)), status());
});

lightTest(
  "a share copy leaves names, notes and what is sensitive behind",
  "export",
  async (page) => {
    page.write({ ...ANSWERS, "action-1": { what: "Do it", lead: "Morag" } });
    await start(page);
    choose("sensitive");
    const file = await made(
      page,
      part(document, '[data-action="export-share"]', HTMLButtonElement),
    );
    assert.match(page.downloads.at(-1)!.name, /^new-record-share-copy-.*\.json$/);
    for (const word of ["Strong", "Do it"]) assert.ok(file.includes(word), word);
    assert.doesNotMatch(file, /Morag|A named home/);
  },
);

/** What a browser does that translates a page: every text on it is another. */
function translate(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.textContent?.trim()) text.textContent = "übersetzt";
  }
}

lightTest(
  "files take no words from what a page shows, which may be translated",
  "export",
  async (page) => {
    page.write(ANSWERS);
    await start(page);
    const words: string[] = [];
    offerWord({
      wordFile: (document, source) => {
        words.push(JSON.stringify(document), source);
        return Promise.resolve(new Blob(["docx"]));
      },
    });
    translate();
    // There are no days for a calendar.
    const buttons = shownIn(
      document,
      "[data-part~=export] button[data-action]:not([data-action=export-calendar])",
    );
    assert.ok(buttons.length > 8);
    for (const button of buttons as HTMLButtonElement[]) words.push(await made(page, button));
    assert.match(words.join(), /Crown copyright/);
    assert.doesNotMatch(words.join(), /übersetzt/);
  },
);

import assert from "node:assert/strict";
import { writeFile } from "../../record/file/read_and_write.ts";
import { type EvaluationRecord, newRecord, setAnswer } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press, wordsOf } from "../shared/light_reading.ts";
import { startImport } from "./import_preview.ts";

const BAR = '[data-part~="record-bar"]';

const said = () => part(document, "[role=alert]", HTMLElement).textContent;
const dialog = () => part(document, "dialog[data-import-preview]", HTMLDialogElement);

const previewed = () => wordsOf(dialog());

/** The bar does so, once it has started. */
function enable(): void {
  for (const button of document.querySelectorAll("button")) button.disabled = false;
}

/** Choose a file of these bytes, and wait until the page shows it or says why not. */
async function choose(page: LightPage, bytes: Uint8Array): Promise<void> {
  await page.start([BAR, startImport]);
  enable();
  const control = part(document, "input[data-import-file]", HTMLInputElement);
  const file = new File([bytes as BlobPart], "record.json");
  Object.defineProperty(control, "files", { value: [file] });
  control.dispatchEvent(new Event("change"));
  await page.until(() => dialog().open || said());
}

/** Choose a file in which something was changed, as a JSON value. */
function chooseChanged(
  page: LightPage,
  record: EvaluationRecord,
  change: (file: { [name: string]: unknown; record: { [name: string]: unknown } }) => void,
): Promise<void> {
  const file = JSON.parse(writeFile(record, "1"));
  change(file);
  return choose(page, new TextEncoder().encode(JSON.stringify(file)));
}

/** The open record, stored, with one answer. */
async function mine(page: LightPage): Promise<EvaluationRecord> {
  page.write({ "1a": { strengths: "mine" } });
  await page.quiet();
  return structuredClone(page.session.record);
}

async function names({ session }: LightPage): Promise<string[]> {
  return (await session.store.run("listRecords", session.guide)).map(({ name }) => name).sort();
}

/** The record as a colleague sends it back: two answers more, one changed. */
const HERS = {
  name: "Older people, seen by Morag",
  answers: {
    "1a": { strengths: "hers", rating: 4 },
    "1a.1": { note: "one" },
    "1a.2": { note: "two" },
  },
};

function fileOf(page: LightPage): string {
  const record = newRecord(page.session.guide, "Older people");
  setAnswer(record.answers, "1a", "practice", "Cr\u00ECoch caf\u00E9");
  return writeFile(record, "1");
}

lightTest("a file of ours is previewed without a word on its encoding", "feature", async (page) => {
  await choose(page, new TextEncoder().encode(fileOf(page)));
  assert.match(previewed(), /Older people/);
  assert.doesNotMatch(previewed(), /UTF|Windows/);
});

lightTest(
  "a file saved as Windows-1252 is read as that, and it is said",
  "feature",
  async (page) => {
    const text = fileOf(page);
    await choose(page, Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))));
    assert.match(
      previewed(),
      /read as Windows-1252\..*words from it are right: Cr\u00ECoch, caf\u00E9\./,
    );
    dialog().close("separate");
    await page.until(() => page.session.record.name === "Older people");
    assert.equal(page.session.value("1a", "practice"), "Cr\u00ECoch caf\u00E9");
  },
);

lightTest(
  "bytes that could be anything are refused, and nothing changes",
  "feature",
  async (page) => {
    const bytes = Uint8Array.from([...fileOf(page)].map((letter) => letter.charCodeAt(0)));
    bytes[bytes.indexOf(0xEC)] = 0x81;
    await choose(page, bytes);
    assert.match(
      said(),
      /was not imported; nothing has changed\. .*neither UTF-8 nor Windows-1252/,
    );
  },
);

for (
  const [fault, change, reason] of [
    ["foreign", { format: "another" }, /another program/],
    ["of another guide", { framework: { id: "another-guide", edition: "1" } }, /another guide/],
    ["with a value of a wrong type", { answers: { "1a": { rating: { deep: 1 } } } }, /1a › rating/],
    ["of another kind", { kind: "contribution", of: "x" }, /one person’s answers to an exercise/],
  ] as const
) {
  lightTest(`a file ${fault} is refused, and nothing changes`, "feature", async (page) => {
    const record = await mine(page);
    await chooseChanged(page, record, (file) => {
      Object.assign("format" in change ? file : file.record, change);
    });
    assert.match(said(), reason);
    assert.match(said(), /“record\.json” was not imported; nothing has changed\./);
    assert.equal(dialog().open, false);
    assert.equal(page.session.value("1a", "strengths"), "mine");
    assert.deepEqual(await names(page), ["New record"]);
  });
}

lightTest("a file that is no JSON is refused, and nothing changes", "feature", async (page) => {
  await mine(page);
  await choose(page, new TextEncoder().encode("{"));
  assert.match(said(), /JSON/);
  assert.deepEqual(await names(page), ["New record"]);
});

lightTest("a file is shown before anything is stored", "feature", async (page) => {
  await chooseChanged(page, await mine(page), ({ record }) => Object.assign(record, HERS));
  for (
    const words of [
      /Older people, seen by Morag/,
      /Last changed\s*\d+ \w+ \d{4} at \d\d:\d\d/,
      /Exported\s*\d+ \w+ \d{4} at \d\d:\d\d, by release 1/,
      /Guide to strategic commissioning, edition 2009/,
      /4 answers, among them 1 rating and 2 notes/,
      /This record is on this computer already, as “New record”/,
      /3 answers would be added, 1 answer changed and 0 answers removed/,
    ]
  ) assert.match(previewed(), words);
});

lightTest("a file that is let go leaves everything as it was", "feature", async (page) => {
  await chooseChanged(page, await mine(page), ({ record }) => Object.assign(record, HERS));
  part(dialog(), 'button[value="cancel"]', HTMLButtonElement).click();
  await page.settled();
  assert.equal(page.session.value("1a", "strengths"), "mine");
  assert.equal(said(), "");
  assert.deepEqual(await names(page), ["New record"]);
});

for (const way of ["separate", "replace"] as const) {
  lightTest(`an import is undone, chosen as ${way}`, "feature", async (page) => {
    const before = await mine(page);
    await chooseChanged(page, before, ({ record }) => Object.assign(record, HERS));
    part(dialog(), `button[value="${way}"]`, HTMLButtonElement).click();
    await page.until(() => page.session.record.name === HERS.name);
    assert.equal(page.session.value("1a", "strengths"), "hers");
    const [kept, ...rest] = await names(page);
    assert.match(
      kept!,
      way === "separate" ? /^New record$/ : /^New record \(before the import of /,
    );
    assert.deepEqual(rest, [HERS.name]);
    const notice = part(document, "[data-imported]", HTMLElement);
    await page.until(() => !notice.hidden);
    assert.match(wordsOf(notice), /^“Older people, seen by Morag” was imported\./);
    press(document, "undo-import");
    await page.until(() => page.session.record.name === "New record");
    assert.deepEqual(await names(page), ["New record"]);
    assert.deepEqual(page.session.record.answers, before.answers);
    await page.until(() => notice.hidden);
  });
}

lightTest("an import that is kept is not offered to be undone", "feature", async (page) => {
  await chooseChanged(page, await mine(page), ({ record }) => Object.assign(record, HERS));
  part(dialog(), 'button[value="separate"]', HTMLButtonElement).click();
  const notice = part(document, "[data-imported]", HTMLElement);
  await page.until(() => !notice.hidden);
  press(document, "keep-import");
  await page.until(() => notice.hidden);
  assert.equal(page.session.record.name, HERS.name);
});

lightTest("a name cannot disguise what stands around it", "feature", async (page) => {
  const name = "\u202egnirotinoM\u0000\u0007\n";
  await chooseChanged(page, await mine(page), ({ record }) => Object.assign(record, { name }));
  assert.match(previewed(), /Record ?gnirotinoM ?Last changed/);
  part(dialog(), 'button[value="separate"]', HTMLButtonElement).click();
  await page.until(() => page.session.record.name === name);
});

lightTest("a file of a newer release says so and loses nothing", "feature", async (page) => {
  await chooseChanged(page, await mine(page), (file) => {
    Object.assign(file, { version: 2, signed: { by: "someone" } });
    file.record.plan = [{ action: "more visits" }];
  });
  assert.match(previewed(), /A newer release of this site wrote this file\./);
  part(dialog(), 'button[value="separate"]', HTMLButtonElement).click();
  await page.until(() => page.session.record.unknown.file.signed);
  page.session.set("1a", "strengths", "written here");
  await page.quiet();
  const again = JSON.parse(writeFile(await page.session.complete(), "1"));
  assert.deepEqual([again.version, again.signed], [2, { by: "someone" }]);
  assert.deepEqual(again.record.plan, [{ action: "more visits" }]);
  assert.equal(again.record.answers["1a"].strengths, "written here");
});

lightTest("what this release does not know is kept", "feature", async (page) => {
  await chooseChanged(page, await mine(page), ({ record }) => {
    record.answers = {
      "9z.9": { note: "x", colour: "red" },
      "1a": { strengths: "s", future: "f" },
    };
  });
  part(dialog(), 'button[value="separate"]', HTMLButtonElement).click();
  await page.until(() => page.session.value("9z.9", "colour"));
  const again = JSON.parse(writeFile(await page.session.complete(), "1"));
  assert.deepEqual(again.record.answers, {
    "1a": { future: "f", strengths: "s" },
    "9z.9": { colour: "red", note: "x" },
  });
});

/** Open the example, as the page of records does. */
async function openExample({ session }: LightPage): Promise<EvaluationRecord> {
  const example = { ...newRecord(session.guide, "Made up"), id: "example-x" };
  setAnswer(example.answers, "1a", "practice", "made up");
  await session.store.run("putExample", example);
  await session.openRecord(example.id);
  return example;
}

lightTest("the example comes back from a file as a record like others", "feature", async (page) => {
  const example = await openExample(page);
  await chooseChanged(page, example, () => {});
  part(dialog(), 'button[value="separate"]', HTMLButtonElement).click();
  await page.until(() => page.session.record.name === "Made up (2)");
  assert.doesNotMatch(page.session.record.id, /^example-/);
  assert.deepEqual(await names(page), ["Made up", "Made up (2)"]);
  sessionStorage.clear(); // As in a new tab.
  const { store, guide } = page.session;
  assert.equal((await store.run("readCurrent", guide))?.row.name, "Made up (2)");
});

lightTest("an import undone in the example leaves it to this tab", "feature", async (page) => {
  const record = await mine(page);
  await openExample(page);
  await chooseChanged(page, record, ({ record }) => Object.assign(record, HERS));
  part(dialog(), 'button[value="separate"]', HTMLButtonElement).click();
  await page.until(() => page.session.record.name === HERS.name);
  const notice = part(document, "[data-imported]", HTMLElement);
  await page.until(() => !notice.hidden);
  press(document, "undo-import");
  await page.until(() => page.session.record.name === "Made up");
  sessionStorage.clear();
  const { store, guide } = page.session;
  assert.notEqual((await store.run("readCurrent", guide))?.row.name, "Made up");
});

import assert from "node:assert/strict";
import { writeFile } from "../../record/file/read_and_write.ts";
import { type EvaluationRecord, newRecord, setAnswer } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press, wordsOf } from "../shared/light_reading.ts";
import { answer, chooseChanged, HERS, mine, names, previewed, said } from "./light_import.ts";

lightTest("a file that is let go leaves everything as it was", "feature", async (page) => {
  await chooseChanged(page, await mine(page), ({ record }) => Object.assign(record, HERS));
  answer("cancel");
  await page.settled();
  assert.equal(page.session.value("1a", "strengths"), "mine");
  assert.equal(said(), "");
  assert.deepEqual(await names(page), ["New record"]);
});

for (const way of ["separate", "replace"] as const) {
  lightTest(`an import is undone, chosen as ${way}`, "feature", async (page) => {
    const before = await mine(page);
    await chooseChanged(page, before, ({ record }) => Object.assign(record, HERS));
    answer(way);
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
  answer("separate");
  const notice = part(document, "[data-imported]", HTMLElement);
  await page.until(() => !notice.hidden);
  press(document, "keep-import");
  await page.until(() => notice.hidden);
  assert.equal(page.session.record.name, HERS.name);
});

lightTest("a file of a newer release says so and loses nothing", "feature", async (page) => {
  await chooseChanged(page, await mine(page), (file) => {
    Object.assign(file, { version: 9, signed: { by: "someone" } });
    file.record.plan = [{ action: "more visits" }];
  });
  assert.match(previewed(), /A newer release of this site wrote this file\./);
  answer("separate");
  await page.until(() => page.session.record.unknown.file.signed);
  page.session.set("1a", "strengths", "written here");
  await page.quiet();
  const again = JSON.parse(writeFile(await page.session.complete(), "1"));
  assert.deepEqual([again.version, again.signed], [9, { by: "someone" }]);
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
  answer("separate");
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
  answer("separate");
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
  answer("separate");
  await page.until(() => page.session.record.name === HERS.name);
  const notice = part(document, "[data-imported]", HTMLElement);
  await page.until(() => !notice.hidden);
  press(document, "undo-import");
  await page.until(() => page.session.record.name === "Made up");
  sessionStorage.clear();
  const { store, guide } = page.session;
  assert.notEqual((await store.run("readCurrent", guide))?.row.name, "Made up");
});

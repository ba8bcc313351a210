import assert from "node:assert/strict";
import { newRecord } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press, shownIn } from "../shared/light_reading.ts";
import { READER } from "../import/reader.ts";
import { WHOLE_READER } from "../import/whole_reader.ts";
import { startExampleOpen } from "./example_open.ts";
import { startRecordBar } from "./record_bar.ts";
import { startReminder } from "./reminder.ts";

const start = (page: LightPage) => page.start(["[data-part~=record-bar]", startRecordBar]);
const name = () => part(document, "[data-record-name]", HTMLElement).textContent;

lightTest(
  "the bar names the open record, and leads back from the example",
  "feature",
  async (page) => {
    const { session } = page;
    await start(page);
    await page.start(["[data-part~=example-open]", startExampleOpen]);
    const example = part(document, "[data-part~=example-open]", HTMLElement);
    page.write({ "1a": { strengths: "mine" } });
    await page.settled();
    const own = session.record.id;
    assert.equal(name(), "New record");
    assert.equal(example.hidden, true);
    const bar = part(document, "[data-part~=record-bar]", HTMLElement);
    const buttons = shownIn(bar, ".record-bar__actions button") as HTMLButtonElement[];
    assert.ok(buttons.every(({ disabled }) => !disabled));
    assert.ok(!part(bar, "input[data-import-file]", HTMLInputElement).disabled);
    await session.store.run("putExample", {
      ...newRecord(session.guide, "Made up"),
      id: "example-x",
    });
    await session.openRecord("example-x");
    await page.settled();
    assert.equal(name(), "Made up");
    assert.equal(example.hidden, false);
    press(example, "leave-example");
    await page.until(() => session.record.id === own);
    assert.equal(example.hidden, true);
  },
);

lightTest(
  "Save a copy (JSON) hands over the whole record, and notes the copy",
  "feature",
  async (page) => {
    page.write({ "1a": { strengths: "mine" } });
    await start(page);
    press(document, "export-json");
    press(document, "export-json");
    await page.until(() => page.session.copied);
    press(document, "export-json");
    await page.settled();
    assert.equal(page.downloads.length, 1, "pressed several times, it is one file");
    const [file] = page.downloads;
    assert.match(file!.name, /^new-record-\d{4}-\d\d-\d\d\.json$/);
    assert.deepEqual(JSON.parse(await file!.text()).record.answers, {
      "1a": { strengths: "mine" },
    });
  },
);

lightTest(
  "where a record holds what is marked sensitive, a copy without it is offered, and counts as none",
  "feature",
  async (page) => {
    page.write({ "1a": { strengths: "open" }, "1b": { strengths: "secret" } });
    await start(page);
    READER.offer(WHOLE_READER);
    const offer = part(document, "[data-holds-sensitive]", HTMLElement);
    assert.equal(offer.hidden, true);
    page.write({ "1b": { sensitive: true } });
    await page.settled();
    assert.equal(offer.hidden, false);
    press(offer, "export-open");
    await page.until(() => page.downloads.length === 1);
    const [file] = page.downloads;
    assert.match(file!.name, /^without-sensitive-entries-new-record-/);
    const text = await file!.text();
    assert.ok(text.includes("open") && !text.includes("secret"));
    assert.equal(page.session.copied, undefined);
  },
);

lightTest("Print prints", "feature", async (page) => {
  const { print } = globalThis;
  let times = 0;
  globalThis.print = () => times++;
  try {
    await start(page);
    press(document, "print");
  } finally {
    globalThis.print = print;
  }
  assert.equal(times, 1);
});

lightTest("a copy takes the reminder away", "feature", async (page) => {
  const { session } = page;
  const old = { ...newRecord(session.guide, "Old", new Date("2020-01-01")) };
  old.answers.set("1a", new Map([["strengths", "x"]]));
  await session.addRecord(old);
  await page.start(["[data-part~=reminder]", startReminder]);
  const reminder = part(document, "[data-part~=reminder]", HTMLElement);
  assert.match(
    reminder.textContent,
    /^You have not saved a copy of this record for \d+ days\. Save one\.$/,
  );
  await session.noteCopy();
  await page.settled();
  assert.equal(reminder.hidden, true);
});

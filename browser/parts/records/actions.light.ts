import assert from "node:assert/strict";
import { lightTest } from "../shared/light_page.ts";
import { press, wordsOf } from "../shared/light_reading.ts";
import { part } from "../shared/element.ts";
import { answer, line, namesIn, slot, start, stored } from "./light_records.ts";

lightTest(
  "the next round opens with the scope and one's own prompts, and says so",
  "records",
  async (page) => {
    const { session } = page;
    await stored(page, "Older people", {
      scope: { care_group: "Older people at home", start: "2026-01-01" },
      "1a": { rating: 3, strengths: "Strong before" },
      "1a.own-x": { text: "Do carers agree?", ticked: true },
      "1d": { out: true },
    });
    await start(page);
    press(line("Older people"), "next-round");
    await page.until(() => namesIn("current").length === 2);
    const next = line("Older people, round 2");
    assert.equal(slot(next, "state"), "Open now");
    assert.equal(slot(next, "round"), "2");
    assert.equal(slot(next, "progress"), "0 of 17 features rated");
    const said = part(document, "[data-next-round]", HTMLElement);
    assert.match(wordsOf(said), /^Round 2 is open\./);
    assert.ok(document.activeElement === said);
    assert.equal(session.value("scope", "care_group"), "Older people at home");
    assert.equal(session.value("scope", "start"), undefined);
    assert.equal(session.value("1a.own-x", "text"), "Do carers agree?");
    assert.equal(session.value("1a.own-x", "ticked"), undefined);
    assert.equal(session.record.answers.has("1a"), false);
    press(next, "next-round");
    await page.until(() => namesIn("current").includes("Older people, round 3"));
  },
);

lightTest("a duplicate is a record of its own, and no copy elsewhere", "records", async (page) => {
  const { session } = page;
  const plan = await stored(page, "Plan", { "1a": { strengths: "as it was" } });
  await start(page);
  press(line("Plan"), "duplicate-record");
  await page.until(() => namesIn("current").includes("Copy of Plan"));
  assert.equal(slot(line("Copy of Plan"), "state"), "Open now");
  assert.equal(slot(line("Copy of Plan"), "copied"), "Never");
  assert.equal(session.value("1a", "strengths"), "as it was");
  session.set("1a", "strengths", "changed");
  await page.quiet();
  const before = await session.store.run("readRecord", plan.id);
  assert.equal(before!.answers.get("1a")!.get("strengths"), "as it was");
  await page.again(
    () => press(line("Plan"), "duplicate-record"),
    () => namesIn("current").includes("Copy of Plan (2)"),
  );
});

lightTest("a record goes into the archive and back", "records", async (page) => {
  await stored(page, "Plan");
  await start(page);
  assert.deepEqual(namesIn("archived"), []);
  press(line("Plan"), "archive-record");
  await page.until(() => namesIn("archived").length);
  assert.deepEqual(namesIn("archived"), ["Plan"]);
  assert.deepEqual(namesIn("current"), []);
  assert.ok(line("Plan").contains(document.activeElement));
  press(line("Plan"), "unarchive-record");
  await page.until(() => namesIn("current").length);
  assert.deepEqual(namesIn("archived"), []);
});

lightTest("a record is erased for good only when that is said twice", "records", async (page) => {
  const { session } = page;
  const plan = await stored(page, "Plan", { "1a": { strengths: "gone" } });
  await stored(page, "Other");
  await start(page);
  press(line("Plan"), "delete-record");
  await page.until(() => namesIn("deleted").length);
  press(line("Plan"), "erase-record");
  const dialog = part(document, "dialog[data-erase]", HTMLDialogElement);
  assert.match(wordsOf(dialog), /Erase “Plan” for good\?/);
  answer("erase", "cancel");
  await page.settled();
  assert.deepEqual(namesIn("deleted"), ["Plan"]);
  press(line("Plan"), "erase-record");
  answer("erase", "erase");
  await page.until(() => namesIn("deleted").length === 0);
  assert.equal(await session.store.run("readRecord", plan.id), undefined);
  assert.deepEqual(namesIn("current"), ["Other"]);
});

lightTest(
  "a deleted record comes back with its answers, open if it was",
  "records",
  async (page) => {
    const { session } = page;
    session.set("1a", "strengths", "kept");
    await page.quiet();
    const { id } = session.record;
    await start(page);
    press(line("New record"), "delete-record");
    await page.until(() => namesIn("deleted").length);
    assert.notEqual(session.record.id, id);
    assert.equal(session.record.answers.size, 0);
    assert.ok(line("New record").contains(document.activeElement));
    press(line("New record"), "undo-delete");
    await page.until(() => namesIn("current").length);
    assert.equal(session.record.id, id);
    assert.equal(session.value("1a", "strengths"), "kept");
  },
);

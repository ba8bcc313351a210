import assert from "node:assert/strict";
import { lightTest } from "../shared/light_page.ts";
import { line, slot, start, stored } from "./light_records.ts";

lightTest("each line says whose record it is and how far it has come", "records", async (page) => {
  await stored(page, "Plan", {
    "1a": { rating: 4 },
    "1b": { rating: 7 },
    "2a": { rating: 3, out: true },
    scope: { care_group: "Young carers" },
  });
  page.write({ "1a": { strengths: "x" } });
  await page.quiet();
  await start(page);
  const plan = line("Plan");
  assert.equal(slot(plan, "care-group"), "Young carers");
  assert.equal(slot(plan, "round"), "1");
  assert.equal(slot(plan, "progress"), "1 of 17 features rated");
  assert.match(slot(plan, "changed"), /\d{4} at \d\d:\d\d$/);
  assert.equal(slot(plan, "copied"), "Never");
  assert.equal(slot(plan, "state"), "");
  assert.equal(slot(line("New record"), "state"), "Open now");
  assert.equal(slot(line("New record"), "care-group"), "–");
  const buttons = [...plan.querySelectorAll("button:not([hidden])")];
  assert.deepEqual(buttons.map((one) => one.getAttribute("aria-label")), [
    "Open Plan",
    "Rename Plan",
    "Delete Plan",
    "Start the next round Plan",
    "Duplicate Plan",
    "Archive Plan",
  ]);
  await page.session.noteCopy();
  page.session.tell({ cause: "records" });
  await page.settled();
  assert.match(slot(line("New record"), "copied"), /\d{4}/);
});

lightTest("a time that has not come is said not to be known", "records", async (page) => {
  const { session } = page;
  const ahead = { ...(await stored(page, "Plan")), id: "ahead", changed: "2199-01-01T00:00:00Z" };
  await session.store.run("importRecord", { ...ahead, name: "Ahead" }, undefined, undefined);
  await start(page);
  assert.equal(slot(line("Ahead"), "changed"), "Not known: its file gives a date in the future");
});

import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { press } from "../shared/light_reading.ts";
import { line, namesIn, start, stored } from "./light_records.ts";

/** What a second press comes after, while the first one's work runs and when it has ended. */
const BETWEEN: { [when: string]: (page: LightPage) => Promise<unknown> } = {
  "at once": () => Promise.resolve(),
  "a moment later": () => new Promise((soon) => setTimeout(soon, 120)),
  "when all is done": (page) => page.settled(),
};

for (const [when, pause] of Object.entries(BETWEEN)) {
  lightTest(`what is pressed twice, ${when}, is done once`, "records", async (page) => {
    await stored(page, "Plan", { "1a": { strengths: "x" } });
    await start(page);
    const twice = async (act: () => void) => {
      act();
      await pause(page);
      act();
      await page.settled();
    };
    await twice(() => press(document, "export-all"));
    await page.until(() => page.downloads.length);
    await twice(() => press(line("Plan"), "duplicate-record"));
    await page.until(() => namesIn("current").length === 2);
    await twice(() => press(line("Plan"), "next-round"));
    await page.until(() => namesIn("current").length === 3);
    const form = part(document, "form[data-new-record]", HTMLFormElement);
    part(form, "input", HTMLInputElement).value = "Mine";
    await twice(() => form.requestSubmit());
    await page.until(() => namesIn("current").length === 4);
    assert.equal(page.downloads.length, 1);
    assert.deepEqual(namesIn("current").sort(), ["Copy of Plan", "Mine", "Plan", "Plan, round 2"]);
  });
}

lightTest("the name a record gets by itself is free when it is stored", "records", async (page) => {
  const { session } = page;
  const plan = await stored(page, "Plan");
  await start(page);
  press(line("Plan"), "duplicate-record");
  // As another tab does at the same moment.
  await session.store.run("addRecord", { ...plan, name: "Copy of Plan" }, true);
  await page.until(() => namesIn("current").length === 3);
  assert.deepEqual(namesIn("current").sort(), ["Copy of Plan", "Copy of Plan (2)", "Plan"]);
});

lightTest("after a second round 2 comes round 3", "records", async (page) => {
  await stored(page, "Plan");
  await start(page);
  press(line("Plan"), "next-round");
  await page.until(() => namesIn("current").includes("Plan, round 2"));
  await stored(page, "Plan, round 2 (2)", { round: { number: 2 } });
  page.session.tell({ cause: "records" });
  await page.until(() => namesIn("current").includes("Plan, round 2 (2)"));
  press(line("Plan, round 2 (2)"), "next-round");
  await page.until(() => namesIn("current").includes("Plan, round 3"));
});

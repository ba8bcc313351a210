import assert from "node:assert/strict";
import { lightTest } from "../shared/light_page.ts";
import { press, shownIn } from "../shared/light_reading.ts";
import { line, namesIn, slot, start, stored } from "./light_records.ts";

const EXAMPLE = "Example (made up): Anytown Council, older people";

lightTest(
  "the example opens, is labelled, and never is what new tabs open",
  "records",
  async (page) => {
    const { session } = page;
    const plan = await stored(page, "Plan", { "1a": { strengths: "mine" } });
    await session.openRecord(plan.id);
    await start(page);
    const current = async () => (await session.store.run("readCurrent", session.guide))?.row.id;
    press(document, "open-example");
    await page.until(() => namesIn("current").includes(EXAMPLE));
    assert.equal(slot(line(EXAMPLE), "state"), "Example, Open now");
    assert.match(session.record.id, /^example-/);
    for (const action of ["next-round", "archive-record"]) {
      assert.equal(shownIn(line(EXAMPLE), `[data-action="${action}"]`).length, 0, action);
    }
    sessionStorage.clear(); // As in a new tab.
    assert.equal(await current(), plan.id);
    press(line(EXAMPLE), "open-record");
    await page.until(() => line(EXAMPLE).contains(document.activeElement));
    sessionStorage.clear();
    assert.equal(await current(), plan.id);
  },
);

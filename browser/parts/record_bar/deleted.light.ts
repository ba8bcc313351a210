import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { press } from "../shared/light_reading.ts";
import { startDeleted } from "./deleted.ts";

lightTest(
  "a record that another tab deleted can be brought back with what was written since",
  "feature",
  async (page) => {
    const { session } = page;
    page.write({ "1a": { strengths: "mine" } });
    await page.quiet();
    await page.start(["[data-part~=deleted-record]", startDeleted]);
    const offer = part(document, "[data-part~=deleted-record]", HTMLElement);
    assert.equal(offer.hidden, true);
    await session.store.run("deleteRecord", session.record.id);
    page.write({ "1a": { practice: "since" } });
    await page.until(() => !offer.hidden);
    part(offer, "button", HTMLButtonElement).disabled = false; // As the bar does.
    press(document, "bring-back");
    await page.until(() => offer.hidden);
    const row = await session.store.run("readRecord", session.record.id);
    assert.deepEqual(Object.fromEntries(row!.answers.get("1a")!), {
      practice: "since",
      strengths: "mine",
    });
  },
);

import assert from "node:assert/strict";
import { newRecord } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { press } from "../shared/light_reading.ts";
import { startRecordBar } from "./record_bar.ts";

for (const [name, isOffered] of [["records", true], ["feature", false]] as const) {
  lightTest(
    `another record is open: undo is offered on ${name}: ${isOffered}`,
    name,
    async (page) => {
      const { session } = page;
      await session.store.run(
        "importRecord",
        newRecord(session.guide, "Hers"),
        undefined,
        undefined,
      );
      await session.addRecord(newRecord(session.guide, "Mine"));
      const { id } = session.record;
      await page.start(["[data-part~=record-bar]", startRecordBar]);
      const notice = part(document, "[data-imported]", HTMLElement);
      assert.equal(!notice.hidden, isOffered);
      if (!isOffered) return;
      press(notice, "undo-import");
      await page.until(() => notice.hidden);
      // What is open stays so.
      assert.equal(session.record.id, id);
      assert.deepEqual(await session.store.run("namesInUse", session.guide), ["Mine"]);
    },
  );
}

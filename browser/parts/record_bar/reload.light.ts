import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { Asked } from "../shared/light_scripts.ts";
import { loadScript } from "../shared/load_script.ts";
import { startReload } from "./reload.ts";

lightTest(
  "the page offers to be loaded again until a script that did not come has come",
  "feature",
  async (page) => {
    const asked = new Asked(page.page.scripts);
    await page.start(["[data-part~=reload]", startReload]);
    const offer = part(document, "[data-part~=reload]", HTMLElement);
    const came: { it?: string } = {};
    const load = () => loadScript(page.page.scripts.address("rows"), () => came.it);
    assert.equal(offer.hidden, true);
    const first = assert.rejects(load());
    await asked.end("error");
    await first;
    assert.equal(offer.hidden, false);
    const again = load();
    came.it = "here";
    await asked.end("load");
    assert.equal(await again, "here");
    assert.equal(offer.hidden, true);
  },
);

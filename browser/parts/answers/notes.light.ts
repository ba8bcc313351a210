import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { startAnswers } from "./answers.ts";
import { startNotes } from "./notes.ts";

const ANSWERS = "fieldset[data-part~=answers]";

function noteOn(prompt: string): HTMLDetailsElement {
  return part(document, `[data-item="${prompt}"][data-field="note"]`, HTMLElement)
    .closest("details")!;
}

lightTest(
  "notes that hold text stand open, and one that was closed stays closed",
  "feature",
  async (page) => {
    page.session.set("1a.1", "note", "Ask Morag");
    await page.start([ANSWERS, startAnswers], [ANSWERS, startNotes]);
    assert.equal(noteOn("1a.1").open, true);
    assert.equal(noteOn("1a.2").open, false);
    noteOn("1a.1").open = false;
    page.session.set("1a.1", "note", "Ask Morag again");
    await page.settled();
    assert.equal(noteOn("1a.1").open, false);
    await page.elsewhere("1a.2", "note", "Theirs");
    await page.settled();
    assert.equal(noteOn("1a.2").open, true);
  },
);

import assert from "node:assert/strict";
import { lightTest } from "../shared/light_page.ts";
import { startAnswers } from "./answers.ts";
import { fieldsIn } from "./controls.ts";
import { startPrintText } from "./print_text.ts";
import { startRows } from "./rows.ts";

const ANSWERS = "fieldset[data-part~=answers]";

lightTest(
  "on paper each text stands beside its field, and nothing else does",
  "feature",
  async (page) => {
    page.write({
      "1a": { practice: "Two\nlines", rating: 4 },
      "1a.1": { ticked: true, note: "A note" },
      "1a.e.x": { what: "A survey", kind: "views", date: "2026-01-31" },
    });
    await page.start([ANSWERS, startAnswers], ['[data-part~="rows"]', startRows], [
      ANSWERS,
      startPrintText,
    ]);
    for (const times of [1, 2]) {
      document.defaultView!.dispatchEvent(new Event("beforeprint"));
      const beside = [...document.querySelectorAll(".print-text")];
      assert.deepEqual(beside.map((one) => one.textContent).filter(Boolean).sort(), [
        "A note",
        "A survey",
        "Two\nlines",
      ], `printed ${times}`);
      for (const field of fieldsIn(document)) {
        const isText = field.matches("textarea, input[type=text]");
        assert.equal(!!field.nextElementSibling?.matches(".print-text"), isText);
      }
    }
  },
);

import assert from "node:assert/strict";
import { lightTest } from "../shared/light_page.ts";
import { startAnswers } from "./answers.ts";
import { fieldsIn } from "./controls.ts";
import { startHeldBack } from "./held_back.ts";
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

lightTest(
  "what is marked sensitive stays off the paper, and other things do not",
  "feature",
  async (page) => {
    page.write({
      "1a": { practice: "SECRET practice", rating: 4, sensitive: true },
      "1a.1": { ticked: true, note: "SECRET note" },
      "1a.e.x": { what: "SECRET survey", kind: "views", date: "2026-01-31" },
    });
    await page.start(
      [ANSWERS, startAnswers],
      ['[data-part~="rows"]', startRows],
      [ANSWERS, startHeldBack],
      [ANSWERS, startPrintText],
    );
    const onPaper = () => {
      document.defaultView!.dispatchEvent(new Event("beforeprint"));
      const isOut = (one: Element) => !!one.closest(".not-printed");
      const texts = [...document.querySelectorAll(".print-text")].filter((one) => !isOut(one));
      const fields = fieldsIn(document).filter((one) => !isOut(one));
      return [
        ...texts.map((one) => one.textContent),
        ...fields.map((one) => `${one.dataset.item} ${one.dataset.field}`),
      ].join("\n");
    };
    assert.doesNotMatch(onPaper(), /SECRET|^1a (?!sensitive)|^1a\.(?!cannot-wait open$)/m);
    assert.match(onPaper(), /Marked sensitive: the text is left out here\./);
    // A mark on one entry is for that entry.
    page.session.set("1a", "sensitive", undefined);
    page.session.set("1a.e.x", "sensitive", true);
    await page.settled();
    assert.match(onPaper(), /SECRET practice/);
    assert.match(onPaper(), /^1a rating/m);
    assert.doesNotMatch(onPaper(), /SECRET survey|^1a\.(?!cannot-wait open$)e\.x/m);
  },
);

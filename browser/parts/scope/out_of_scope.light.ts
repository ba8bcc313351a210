import assert from "node:assert/strict";
import { lightTest } from "../shared/light_page.ts";
import { allWords, press } from "../shared/light_reading.ts";
import { startOutOfScope } from "./out_of_scope.ts";

lightTest(
  "a page says what of it is out of scope, and brings it back in",
  "feature",
  async (page) => {
    page.write({ "1": { out: true }, "1a": { out: true, strengths: "We keep this." } });
    await page.start(["[data-part~=out-of-scope]", startOutOfScope]);
    const said = () =>
      allWords(document, "[data-out-item]").map((words) => words.split(" is out")[0]);
    assert.deepEqual(said(), ["Theme 1: Analyse", "1a Shared outcomes"]);
    press(document, "bring-back");
    await page.settled();
    assert.deepEqual(said(), ["1a Shared outcomes"]);
    assert.ok(document.activeElement?.matches("[data-part~=out-of-scope]"));
    press(document, "bring-back");
    await page.settled();
    assert.deepEqual(said(), []);
    assert.deepEqual([...page.session.record.answers.keys()], ["1a"]);
    assert.equal(page.session.value("1a", "strengths"), "We keep this.");
  },
);

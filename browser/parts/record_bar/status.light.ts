import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { startStatus } from "./status.ts";

lightTest(
  "Saved is said only once all is stored, and never over an edit",
  "feature",
  async (page) => {
    const status = part(document, "[data-part~=status]", HTMLElement);
    await page.start(["[data-part~=status]", startStatus], [
      "fieldset[data-part~=answers]",
      startAnswers,
    ]);
    const said: string[] = [];
    const text = Object.getOwnPropertyDescriptor(Element.prototype, "textContent")!;
    Object.defineProperty(status, "textContent", {
      get: () => text.get!.call(status),
      set: (words: string) => {
        said.push(words);
        text.set!.call(status, words);
      },
    });
    const field = part(document, 'textarea[data-item="1a"]', HTMLTextAreaElement);
    for (let key = 0; key < 50; key++) {
      page.type(field, "x");
      assert.equal(status.textContent, "Saving…");
    }
    await page.quiet();
    assert.match(status.textContent, /^Saved in this browser/);
    page.type(field, "y");
    assert.equal(status.textContent, "Saving…");
    await page.quiet();
    assert.deepEqual(said.map((words) => words.slice(0, 6)), [
      "Saving",
      "Saved ",
      "Saving",
      "Saved ",
    ]);
  },
);

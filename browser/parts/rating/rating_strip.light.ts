import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { startAnswers } from "../answers/answers.ts";
import { startRatingStrip } from "./rating_strip.ts";

lightTest(
  "the strip says what is chosen, leads to the scale, and back",
  "feature",
  async (page) => {
    await page.start(
      ["[data-part~=answers]", startAnswers],
      ["[data-part~=rating-strip]", startRatingStrip],
    );
    const strip = part(document, "[data-part~=rating-strip]", HTMLElement);
    const [to, back] = [...strip.querySelectorAll("a")];
    assert.equal(to!.textContent, "Rating: Not rated");
    page.session.set("1a", "rating", 4);
    await page.settled();
    assert.equal(to!.textContent, "Rating: 4 Good");
    assert.ok(back!.hidden);
    to!.dispatchEvent(new Event("click"));
    assert.ok(to!.hidden && !back!.hidden);
    back!.dispatchEvent(new Event("click", { cancelable: true }));
    assert.ok(!to!.hidden && back!.hidden);
  },
);

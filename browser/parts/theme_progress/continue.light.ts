import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startContinue } from "./continue.ts";

const start = (page: LightPage) => page.start(["[data-part~=continue]", startContinue]);
const section = () => part(document, "[data-part~=continue]", HTMLElement);
const way = () => part(section(), "a", HTMLAnchorElement);

lightTest("who has not worked yet sees the page as it is", "home", async (page) => {
  await start(page);
  assert.ok(section().hidden);
});

lightTest(
  "home leads back to what was written in last, and says how far it is",
  "home",
  async (page) => {
    await start(page);
    page.write({ "1a": { rating: 4 }, "2a": { rating: 5 }, "1b": { out: true } });
    await page.settled();
    page.write({ "1c.2": { note: "Look again." } });
    await page.settled();
    assert.ok(!section().hidden);
    assert.equal(way().textContent, "Continue: 1c Service mapping");
    assert.match(way().href, /themes\/1-analyse\/1c\.html$/);
    assert.match(section().textContent, /2 of 17 features rated\./);
    assert.match(section().textContent, /Last changed on \d+ \w+ \d{4} at \d\d:\d\d\./);
    page.write({ scope: { care_group: "Older people" } });
    await page.settled();
    assert.equal(way().textContent, "Continue: Scope");
    assert.match(way().href, /scope\.html$/);
  },
);

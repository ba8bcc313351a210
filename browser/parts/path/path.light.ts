import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startPath } from "./path.ts";

const start = (page: LightPage) => page.start(["[data-part~=path]", startPath]);

/** The links that are shown: what they say, and where they lead. */
function ways(): string[] {
  const links = part(document, "[data-part~=path]", HTMLElement).querySelectorAll(
    "a:not([hidden])",
  );
  return [...links].map((link) =>
    `${link.textContent!.trim()} > ${link.getAttribute("href")!.replace(/^.*\//, "")}`
  );
}

lightTest(
  "the way on passes over what is out of scope, and comes back with it",
  "feature",
  async (page) => {
    await start(page);
    assert.deepEqual(ways(), [
      "Back: Scope > scope.html",
      "Next: 1b Needs and preferences > 1b.html",
    ]);
    page.write({ "1b": { out: true }, "1c": { out: true } });
    await page.settled();
    assert.deepEqual(ways(), [
      "Next: 1d Appraising the options > 1d.html",
      "Back: Scope > scope.html",
    ]);
    page.write({ "1d": { out: true }, "1e": { out: true }, "1f": { out: true } });
    await page.settled();
    assert.equal(ways()[0], "Rate Theme 1 as a whole > index.html#rating");
    page.write({ "1": { out: true } });
    await page.settled();
    assert.equal(ways()[0], "Next: 2a Strategic partnerships > 2a.html");
    for (const item of ["2", "3", "4"]) page.session.set(item, "out", true);
    await page.settled();
    assert.deepEqual(ways(), ["Back: Scope > scope.html", "Next: Profile > profile.html"]);
    for (const item of ["1", "2", "3", "4", "1b", "1c", "1d", "1e", "1f"]) {
      page.session.set(item, "out", undefined);
    }
    await page.settled();
    assert.deepEqual(ways(), [
      "Back: Scope > scope.html",
      "Next: 1b Needs and preferences > 1b.html",
    ]);
  },
);

lightTest("the scope leads to the first feature in scope", "scope", async (page) => {
  page.write({ "1": { out: true }, "2a": { out: true } });
  await start(page);
  assert.match(ways().join(), /Next: 2b Commissioning policies > 2b.html/);
});

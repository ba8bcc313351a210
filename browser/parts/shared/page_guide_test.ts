import assert from "node:assert/strict";
import { GUIDE } from "../../record/guide/made_up.ts";
import names from "../../record/names.json" with { type: "json" };
import { PageGuide } from "./page_guide.ts";
import { Scripts } from "./scripts.ts";

const SCRIPTS = new Scripts("https://site.example/look/assets/pages/plan.js");

function offering<T>(name: string, work: () => T): T {
  const holder = globalThis as { [name: symbol]: unknown };
  holder[Symbol.for(name)] = GUIDE;
  try {
    return work();
  } finally {
    delete holder[Symbol.for(name)];
  }
}

Deno.test("a page has the guide with the addresses it needs", () => {
  const page = new PageGuide(SCRIPTS, "/look/print/record.html");
  const guide = offering(names.guide, () => page.here());
  assert.equal(guide.themes[0]?.href, "../pages/1.html");
  assert.equal(guide.themes[0]?.features[0]?.href, "../pages/1a.html");
  assert.equal(page.here(), guide, "made once");
});

Deno.test("without the guide, or with one of another shape, a part fails and says why", () => {
  const page = new PageGuide(SCRIPTS, "/look/profile.html");
  const said = /no guide from https:\/\/site\.example\/look\/assets\/guide\.js/;
  assert.throws(() => page.here(), said);
  const later = names.guide.replace(/\d+$/, (number) => String(Number(number) + 1));
  assert.notEqual(later, names.guide);
  assert.throws(() => offering(later, () => page.here()), said);
});

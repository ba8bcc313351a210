import assert from "node:assert/strict";
import type { Index } from "../../search/index_file.ts";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { Asked } from "../shared/light_scripts.ts";
import { Scripts } from "../shared/scripts.ts";
import { SEARCH, startSearch } from "./opener.ts";

const SCRIPTS = new Scripts("http://localhost/look/assets/pages/home.js");
const HELD = ["a-closer-look.search", "a-closer-look.search-index"].map((name) => Symbol.for(name));
const INDEX: Index = { entries: [], said: [] };

const turn = () => new Promise((done) => setTimeout(done));
const button = () => part(document, "[data-part~=search-open]", HTMLButtonElement);
const dialog = () => part(document, "[data-part~=search]", HTMLDialogElement);
const field = () => part(document, "[data-field]", HTMLInputElement);
const said = () => part(document, "[data-status]", HTMLElement).textContent;

function searchTest(title: string, test: (asked: Asked) => Promise<void>): void {
  lightTest(title, "search", async () => {
    try {
      await test(new Asked(SCRIPTS));
    } finally {
      for (const name of HELD) Reflect.deleteProperty(globalThis, name);
    }
  });
}

/** What the two scripts do when they run: each call of the search is noted. */
function scriptsRun(): unknown[][] {
  const calls: unknown[][] = [];
  SEARCH.offer((...given) => {
    calls.push(given);
    return Promise.resolve();
  });
  Reflect.set(globalThis, HELD[1]!, INDEX);
  return calls;
}

searchTest("nothing is asked for before somebody turns to the search", (asked) => {
  assert.equal(button().disabled, true);
  startSearch(SCRIPTS);
  assert.equal(button().disabled, false);
  assert.equal(dialog().open, false);
  assert.deepEqual(asked.names, []);
  return Promise.resolve();
});

searchTest(
  "it opens at once, ready to type, and starts once when its scripts are there",
  async (asked) => {
    startSearch(SCRIPTS);
    button().click();
    assert.equal(dialog().open, true);
    assert.ok(document.activeElement === field());
    assert.deepEqual(asked.names, ["search.js", "search-index.js"]);
    dialog().close();
    button().click();
    assert.equal(asked.names.length, 2, "what is on its way is not asked for again");
    const calls = scriptsRun();
    await asked.end("load");
    dialog().close();
    button().click();
    await turn();
    assert.deepEqual(asked.names, []);
    assert.equal(calls.length, 1);
    const [[where, index, root]] = calls as [[unknown, Index, URL]];
    assert.ok(where === dialog());
    assert.equal(index, INDEX);
    assert.equal(root.href, "http://localhost/look/");
  },
);

searchTest("a search that does not come says so, and is asked for again", async (asked) => {
  startSearch(SCRIPTS);
  button().click();
  await asked.end("error");
  assert.match(said(), /could not be loaded/);
  dialog().close();
  button().click();
  assert.deepEqual(asked.names, ["search.js", "search-index.js"]);
  const calls = scriptsRun();
  await asked.end("load");
  assert.equal(said(), "");
  assert.equal(calls.length, 1);
});

searchTest("an address with a query opens it with the query in its field", (asked) => {
  history.replaceState(null, "", "/look/scale.html?q=unit+costs");
  startSearch(SCRIPTS);
  assert.equal(dialog().open, true);
  assert.equal(field().value, "unit costs");
  assert.equal(asked.names.length, 2);
  return Promise.resolve();
});

searchTest("it closes by its button and beside it, not within", () => {
  startSearch(SCRIPTS);
  button().click();
  field().click();
  assert.equal(dialog().open, true);
  part(document, "[data-close]", HTMLButtonElement).click();
  assert.equal(dialog().open, false);
  button().click();
  dialog().click();
  assert.equal(dialog().open, false);
  return Promise.resolve();
});

searchTest("no key pressed in it reaches the page", () => {
  startSearch(SCRIPTS);
  const heard: string[] = [];
  document.addEventListener("keydown", ({ key }) => heard.push(key));
  const press = (on: HTMLElement, key: string) =>
    on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  press(field(), "n");
  press(button(), "p");
  assert.deepEqual(heard, ["p"]);
  return Promise.resolve();
});

lightTest("a page without a search starts as well", "feature", () => {
  assert.equal(document.querySelector("[data-part~=search]"), null);
  startSearch(SCRIPTS);
  return Promise.resolve();
});

import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { unwrap } from "idb";
import assert from "node:assert/strict";
import { work } from "../operations/work.ts";
import { Database } from "./database.ts";
import { isOfThisRun, WholeLog } from "./whole_log.ts";

const WORD = "a-closer-look-log";
const pages: WholeLog[] = [];

/** What a page knows that has just begun, in the tab of the one before it unless that is null. */
function newPage(from: object | null = {}): WholeLog {
  Object.assign(globalThis, { navigation: { activation: { from } } });
  const page = new WholeLog();
  pages.push(page);
  return page;
}

function leave(): void {
  dispatchEvent(new Event("pagehide"));
}

function logTest(name: string, test: (page: WholeLog) => void): void {
  Deno.test(name, () => {
    sessionStorage.clear();
    try {
      test(newPage(null));
    } finally {
      for (const page of pages.splice(0)) page.doubt();
    }
  });
}

logTest("the first page of a tab does not know the log to be whole", (page) => {
  assert.equal(page.isKnown, false);
});

logTest("the page after one that knows it knows it, and tells the next", (page) => {
  page.know();
  assert.equal(page.isKnown, true);
  leave();
  page.doubt();
  const next = newPage();
  assert.equal(next.isKnown, true);
  leave();
  next.doubt();
  assert.equal(newPage().isKnown, true);
});

logTest("a page that did not go in good order says nothing", (page) => {
  page.know();
  assert.equal(newPage().isKnown, false);
});

logTest("a page that has come to doubt it says nothing", (page) => {
  page.know();
  page.doubt();
  assert.equal(page.isKnown, false);
  leave();
  assert.equal(newPage().isKnown, false);
});

logTest("a page's word is heard once", (page) => {
  page.know();
  leave();
  page.doubt();
  const next = newPage();
  assert.equal(next.isKnown, true);
  assert.equal(newPage().isKnown, false);
});

logTest("in a tab that comes back after a crash an old word is worth nothing", (page) => {
  page.know();
  leave();
  assert.equal(newPage(null).isKnown, false);
});

logTest("the word of a page that was left before is worth nothing", () => {
  sessionStorage.setItem(WORD, String(performance.timeOrigin - 1));
  assert.equal(newPage().isKnown, false);
});

Deno.test("two pages that were there at once are of one run", () => {
  assert.equal(isOfThisRun({ left: 2000, isNamed: true }, 2000), true);
  assert.equal(isOfThisRun({ left: 2000, isNamed: true }, 2001), false);
  assert.equal(isOfThisRun({ left: 2000, isNamed: false }, 1000), false);
  assert.equal(isOfThisRun({ left: NaN, isNamed: true }, 1000), false);
});

Deno.test("a page whose connection the browser has closed says nothing", async () => {
  sessionStorage.setItem(WORD, String(performance.timeOrigin));
  const log = newPage();
  assert.equal(log.isKnown, true);
  const database = new Database(work, log);
  const lost = new Promise((done) => database.addEventListener("lost", done));
  const connection = await database.connect();
  // Its types ask for the class of databases; it takes one of them.
  forceCloseDatabase(unwrap(connection) as never);
  await lost;
  assert.equal(log.isKnown, false);
  await new Promise((done) => indexedDB.deleteDatabase("a-closer-look").onsuccess = done);
});

import assert from "node:assert/strict";
import { newRecord, setAnswer } from "../../record/record.ts";
import type { Database } from "../database/database.ts";
import { withDatabase } from "../database/for_a_test.ts";
import { FramedStore } from "./framed.ts";
import { hasOwnStorage } from "../choose_store.ts";
import { isStoreProblem, StoreProblem, storeProblem } from "../problem.ts";
import { type Call, serve } from "./serve.ts";

const guide = { id: "a-guide", edition: "2009" };

/** A window that hands what is posted to it, copied as a browser does, to its listeners. */
class FakeWindow extends EventTarget {
  /** @param from the window whose messages these are. */
  postFrom(from: unknown, data: unknown): void {
    const event = new MessageEvent("message", { data: structuredClone(data) });
    Object.defineProperty(event, "source", { value: from });
    queueMicrotask(() => this.dispatchEvent(event));
  }
}

/** A page and a storage page, each with what the other may do with its window. */
interface Pair {
  page: FakeWindow;
  frame: FakeWindow;
  /** The storage page's window, as the page sees it; and the other way round. */
  toFrame: Pick<Window, "postMessage">;
  toPage: Pick<Window, "postMessage">;
  store: FramedStore;
  database: Database;
}

function frameTest(name: string, test: (pair: Pair) => Promise<void>): void {
  Deno.test(name, () =>
    withDatabase(async (database) => {
      const [page, frame] = [new FakeWindow(), new FakeWindow()];
      const toFrame = { postMessage: (data: unknown) => frame.postFrom(toPage, data) };
      const toPage = { postMessage: (data: unknown) => page.postFrom(toFrame, data) };
      const store = new FramedStore(toFrame, page);
      serve(database, toPage, frame);
      await test({ page, frame, toFrame, toPage, store, database });
    }));
}

/** Everything that is under way, and what follows from it. */
const quiet = () => new Promise((done) => setTimeout(done, 20));

frameTest("a record goes through the frame and comes back whole", async ({ store }) => {
  const record = newRecord(guide, "Mine");
  setAnswer(record.answers, "1a", "practice", "x");
  assert.equal(store.isOpen, false);
  await store.run("addRecord", record);
  assert.equal(store.isOpen, true);
  assert.deepEqual(await store.run("readRecord", record.id), record);
});

frameTest("calls answered out of order reach those who made them", async ({ store }) => {
  const records = ["One", "Two", "Three"].map((name) => newRecord(guide, name));
  await Promise.all(records.map((record) => store.run("addRecord", record)));
  const read = await Promise.all(
    records.toReversed().map(({ id }) => store.run("readRecord", id)),
  );
  assert.deepEqual(read.map((record) => record?.name), ["Three", "Two", "One"]);
});

frameTest("a problem crosses with its kind and its words", async ({ store, database }) => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  try {
    await assert.rejects(
      store.run("keepImport", guide).then(() =>
        store.run("importRecord", newRecord(guide), undefined, undefined)
      ),
      (error) => {
        assert.ok(error instanceof StoreProblem);
        assert.equal(error.kind, "full");
        assert.equal(error.message, new StoreProblem("full").message);
        assert.match(String(error.cause), /no room/);
        return true;
      },
    );
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  database.connection!.close();
  await assert.rejects(store.run("hasRecord", "x"), { kind: "closed" });
  assert.equal(store.isOpen, false);
  assert.equal(await store.run("hasRecord", "x"), false);
});

frameTest("what happens to the database, and news, reach the page", async ({ store, database }) => {
  await store.open();
  const heard: [name: string, isOpen: boolean, detail: unknown][] = [];
  for (const name of ["lost", "upgraded", "free", "news"]) {
    store.addEventListener(name, (event) => {
      heard.push([name, store.isOpen, (event as CustomEvent).detail]);
    });
  }
  for (const name of ["lost", "upgraded", "free"]) database.dispatchEvent(new Event(name));
  const news = { record: "r", item: "1a", field: "practice" };
  database.dispatchEvent(new CustomEvent("news", { detail: news }));
  await quiet();
  assert.deepEqual(heard.map(([name]) => name), ["lost", "upgraded", "free", "news"]);
  assert.deepEqual(heard.map(([, isOpen]) => isOpen), [false, false, true, true]);
  assert.deepEqual(heard[3]?.[2], news);
});

frameTest(
  "the storage page does nothing for another window",
  async ({ frame, store, database }) => {
    const record = newRecord(guide, "Mine");
    await store.run("addRecord", record);
    const said: unknown[] = [];
    const stranger = { postMessage: (data: unknown) => said.push(data) };
    for (const from of [stranger, null, undefined]) {
      frame.postFrom(from, { call: 0, operation: "deleteRecord", given: [record.id] });
    }
    await quiet();
    assert.deepEqual(said, []);
    assert.equal((await database.run("readRecord", record.id))?.name, "Mine");
  },
);

frameTest("the storage page does only what is on the list", async ({ frame, toPage, page }) => {
  const said: unknown[] = [];
  page.addEventListener("message", (event) => said.push((event as MessageEvent).data));
  await quiet();
  said.length = 0;
  for (
    const data of [
      null,
      "deleteRecord",
      { call: 1, operation: "__proto__", given: [] },
      { call: 1, operation: "constructor", given: [] },
      { call: 1, operation: "toString", given: [] },
      { call: 1, operation: "dropEverything", given: [] },
      { call: 1, operation: "hasRecord" },
      { operation: "hasRecord", given: ["x"] },
    ]
  ) frame.postFrom(toPage, data);
  await quiet();
  assert.deepEqual(said, []);
  frame.postFrom(toPage, { call: 1, operation: "hasRecord", given: ["x"] });
  await quiet();
  assert.deepEqual(said, [{ call: 1, isOpen: true, value: false }]);
});

frameTest("a page believes nobody but the storage page", async ({ page, toFrame, store }) => {
  const heard: string[] = [];
  for (const name of ["lost", "news"]) store.addEventListener(name, () => heard.push(name));
  const answer = store.run("hasRecord", "x");
  for (const from of [{}, null, page]) {
    for (let call = 0; call < 3; call++) {
      page.postFrom(from, { call, isOpen: true, value: "forged" });
    }
    page.postFrom(from, { event: "lost" });
    page.postFrom(from, { news: { record: "r" } });
  }
  assert.equal(await answer, false);
  await quiet();
  assert.deepEqual(heard, []);
  for (const data of [null, 1, "lost", {}, { news: { record: 7 } }, { call: 99, value: 1 }]) {
    page.postFrom(toFrame, data);
  }
  await quiet();
  assert.deepEqual(heard, []);
  assert.equal(await store.run("hasRecord", "x"), false);
});

Deno.test("a storage page that is not ready is waited for", async () => {
  const page = new FakeWindow();
  const calls: Call[] = [];
  const toFrame = { postMessage: (data: Call) => void calls.push(data) };
  const store = new FramedStore(toFrame, page);
  const answer = store.run("hasRecord", "x");
  await quiet();
  assert.equal(calls.length, 0);
  page.postFrom(toFrame, { ready: true });
  await quiet();
  page.postFrom(toFrame, { call: calls[0]!.call, isOpen: true, value: true });
  assert.equal(await answer, true);
});

Deno.test("only a file whose origin has no name has a storage of its own", () => {
  const pages = [["file:", "null"], ["file:", "file://"], ["https:", "https://a.example"]] as const;
  const own = pages.map(([protocol, origin]) => hasOwnStorage({ protocol, origin }));
  assert.deepEqual(own, [true, false, false]);
});

Deno.test("a problem that a script of its own tells is told as it is", () => {
  // Each script of a page has a class of its own.
  class TheirProblem extends Error {
    override name = "StoreProblem";
    kind = "blocked";
  }
  const theirs = new TheirProblem("This site is open in another tab");
  assert.equal(storeProblem(theirs, "unavailable"), theirs);
  assert.equal(isStoreProblem(new Error("StoreProblem")), false);
  assert.equal(storeProblem(new Error("StoreProblem"), "unavailable").kind, "unavailable");
});

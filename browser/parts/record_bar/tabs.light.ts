import assert from "node:assert/strict";
import { newRecord } from "../../record/record.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startTabs } from "./tabs.ts";

const start = (page: LightPage) => page.start(["[data-part~=record-bar]", startTabs]);
const happens = (what: string) => document.defaultView!.dispatchEvent(new Event(what));

function show(isVisible: boolean): void {
  const value = isVisible ? "visible" : "hidden";
  Object.defineProperty(document, "visibilityState", { value, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

/** Shown again as it stood, or loaded anew. */
function shownAgain(persisted: boolean): void {
  document.defaultView!.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
}

/** Another tab writes in a field, and this one misses the news. */
async function missed(page: LightPage, field: string): Promise<void> {
  const { session } = page;
  const { refresh } = session;
  session.refresh = () => Promise.resolve();
  try {
    await page.elsewhere("1a", field, "theirs");
  } finally {
    session.refresh = refresh;
  }
  assert.equal(session.value("1a", field), undefined);
}

/** How often the session was asked to read again. */
function readings(page: LightPage): () => number {
  let times = 0;
  const { session } = page;
  for (const way of ["refresh", "restore"] as const) {
    session[way] = () => Promise.resolve(void times++);
  }
  return () => times;
}

lightTest(
  "what was missed is read when the page is seen, or its window turned to",
  "feature",
  async (page) => {
    page.write({ "1a": { rating: 4 } });
    await start(page);
    const ways = { strengths: () => show(true), practice: () => happens("focus") };
    for (const [field, turn] of Object.entries(ways)) {
      await missed(page, field);
      turn();
      await page.until(() => page.session.value("1a", field) === "theirs");
    }
  },
);

lightTest(
  "a page that goes out of sight, or is loaded anew, reads nothing again",
  "feature",
  async (page) => {
    await start(page);
    const times = readings(page);
    show(false);
    shownAgain(false);
    assert.equal(times(), 0);
    show(true);
    assert.equal(times(), 1);
    shownAgain(true);
    assert.equal(times(), 2);
  },
);

lightTest(
  "a page shown as it stood opens the record that its tab opened meanwhile",
  "feature",
  async (page) => {
    await start(page);
    const { session } = page;
    const { id } = await session.store.run("addRecord", newRecord(session.guide, "Other"));
    await session.store.run("keepInTab", session.guide, id);
    assert.notEqual(session.record.id, id);
    shownAgain(true);
    await page.until(() => session.record.id === id);
  },
);

lightTest(
  "what is not stored when the page goes away is left for the next",
  "feature",
  async (page) => {
    await start(page);
    const { store } = page.session;
    const left: unknown[] = [];
    store.leave = (...rows) => void left.push(rows);
    happens("pagehide");
    assert.deepEqual(left, []);
    page.write({ "1a": { strengths: "typed last" } });
    happens("pagehide");
    assert.match(JSON.stringify(left), /typed last/);
  },
);

import assert from "node:assert/strict";
import { answer, newRecord, setAnswer } from "../record/record.ts";
import type { Cause } from "./change.ts";
import { followStore } from "./follow_store.ts";
import { Session } from "./session.ts";
import { Database } from "../store/database/database.ts";
import { withDatabase } from "../store/database/for_a_test.ts";
import { work } from "../store/operations/work.ts";
import { StoreProblem } from "../store/problem.ts";

const guide = { id: "a-guide", edition: "2009" };

/** A test with an open session on an empty database. */
function sessionTest(
  name: string,
  test: (session: Session, database: Database) => Promise<void>,
): void {
  Deno.test(name, () =>
    withDatabase(async (database) => {
      const session = followed(new Session(guide, database));
      await session.open();
      await test(session, database);
    }));
}

/** Resolves at the next change with this cause. */
function next(session: Session, cause: Cause): Promise<void> {
  return new Promise((done) => {
    session.onChange((change) => {
      if (change.cause === cause) done();
    });
  });
}

async function quiet(session: Session): Promise<void> {
  while (session.state === "saving") {
    await next(session, "saving");
  }
}

async function stored(session: Session, item: string, field: string): Promise<unknown> {
  const record = await session.store.run("readRecord", session.record.id);
  return record && answer(record.answers, item, field);
}

/** Let every put fail while `work` runs. */
async function withoutRoom(work: () => Promise<void>): Promise<void> {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

sessionTest("reading creates nothing", async (session) => {
  await session.refresh();
  assert.equal(session.state, "new");
  assert.deepEqual(await session.store.run("listRecords", guide), []);
});

sessionTest("two quick edits make one record", async (session) => {
  session.set("1a", "practice", "x");
  session.set("1a", "rating", 4);
  assert.equal(session.state, "saving");
  await quiet(session);
  assert.equal(session.state, "saved");
  assert.equal((await session.store.run("listRecords", guide)).length, 1);
  assert.equal(await stored(session, "1a", "practice"), "x");
  assert.equal(await stored(session, "1a", "rating"), 4);
});

sessionTest("saved is not said before the last write is complete", async (session) => {
  const states: string[] = [];
  session.onChange(({ cause }) => {
    if (cause === "saving") states.push(session.state);
  });
  for (const text of ["a", "ab", "abc"]) session.set("1a", "practice", text);
  await quiet(session);
  assert.equal(states.indexOf("saved"), states.length - 1);
  assert.equal(await stored(session, "1a", "practice"), "abc");
});

sessionTest("a failed field is kept, exported, and written with the next edit", async (session) => {
  session.set("1a", "rating", 5);
  await quiet(session);
  await withoutRoom(async () => {
    session.set("1a", "practice", "only here");
    await quiet(session);
  });
  assert.equal(session.state, "unsaved");
  assert.equal(session.problem?.kind, "full");
  assert.equal(session.hasUnsaved, true);
  assert.equal(await stored(session, "1a", "practice"), undefined);
  const complete = await session.complete();
  assert.equal(answer(complete.answers, "1a", "practice"), "only here");
  assert.equal(answer(complete.answers, "1a", "rating"), 5);

  session.set("1b", "practice", "next");
  await quiet(session);
  assert.equal(session.state, "saved");
  assert.equal(session.problem, undefined);
  assert.equal(await stored(session, "1a", "practice"), "only here");
});

sessionTest(
  "what the browser drops beside a write without room is tried alone",
  async (session) => {
    session.set("1a", "rating", 5);
    await quiet(session);
    const { run } = session.store;
    let calls = 0;
    // As Chromium does: the first says why, and those under way behind it are aborted.
    session.store.run = (operation, ...given) => {
      if (operation !== "putAnswer") {
        return Reflect.apply(run, session.store, [operation, ...given]);
      }
      const [name, kind] = ++calls === 2
        ? ["AbortError", "dropped"]
        : ["QuotaExceededError", "full"];
      return Promise.reject(new DOMException(kind, name));
    };
    session.set("1a", "practice", "lon");
    session.set("1a", "practice", "long");
    await quiet(session);
    assert.equal(calls, 3);
    assert.equal(session.problem?.kind, "full");
    session.store.run = run;
  },
);

sessionTest("the same value typed again is a retry only if it is not stored", async (session) => {
  await withoutRoom(async () => {
    session.set("1a", "practice", "x");
    await quiet(session);
  });
  session.set("1a", "practice", "x");
  assert.equal(session.state, "saving");
  await quiet(session);
  assert.equal(session.state, "saved");
  session.set("1a", "practice", "x");
  assert.equal(session.state, "saved");
});

sessionTest("another record is not opened over unsaved work", async (session) => {
  const other = newRecord(guide, "Other");
  await withoutRoom(async () => {
    session.set("1a", "practice", "x");
    await assert.rejects(session.addRecord(other), { kind: "full" });
    assert.equal(session.value("1a", "practice"), "x");
    assert.notEqual(session.record.name, "Other");
  });
  await session.addRecord(other);
  assert.equal(session.record.name, "Other");
  const names = (await session.store.run("listRecords", guide)).map((one) => one.name);
  assert.deepEqual(names.sort(), ["New record", "Other"]);
});

sessionTest("a closed database is opened again by the next edit", async (session, database) => {
  session.set("1a", "practice", "x");
  await quiet(session);
  database.connection!.close();
  session.set("1a", "practice", "xy");
  await quiet(session);
  assert.equal(session.problem?.kind, "closed");
  session.set("1a", "practice", "xyz");
  await quiet(session);
  assert.equal(session.state, "saved");
  assert.equal(await stored(session, "1a", "practice"), "xyz");
});

sessionTest(
  "when the browser's data is cleared, the next edit stores all again",
  async (session) => {
    session.set("1a", "practice", "x");
    session.set("1b", "practice", "y");
    await quiet(session);
    // The connection lets go by itself when another tab deletes the database.
    await new Promise((done) => indexedDB.deleteDatabase("a-closer-look").onsuccess = done);
    session.set("1c", "practice", "z");
    await quiet(session);
    assert.equal(session.state, "saved");
    for (const [item, text] of [["1a", "x"], ["1b", "y"], ["1c", "z"]]) {
      assert.equal(await stored(session, item!, "practice"), text);
    }
  },
);

sessionTest("a new page opens the record where it was left", async (session) => {
  session.set("1a", "practice", "x");
  await quiet(session);
  for (const tab of ["same", "new"]) {
    if (tab === "new") sessionStorage.clear();
    const database = new Database(work);
    const next = followed(new Session(guide, database));
    await next.open();
    assert.equal(next.value("1a", "practice"), "x", tab);
    database.close();
  }
});

sessionTest("coming back to a page shows what another page changed", async (session) => {
  session.set("1a", "practice", "x");
  await quiet(session);
  const database = new Database(work);
  const other = followed(new Session(guide, database));
  await other.open();
  other.set("1a", "practice", "changed elsewhere");
  await quiet(other);
  database.close();
  await session.refresh();
  assert.equal(session.value("1a", "practice"), "changed elsewhere");
});

/** As a page does: the session hears what becomes of its store. */
function followed(session: Session): Session {
  followStore(session, session.store);
  return session;
}

Deno.test("without a store the page works in memory, and exports it", async () => {
  const factory = Object.getOwnPropertyDescriptor(globalThis, "indexedDB")!;
  Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
  try {
    const session = followed(new Session(guide, new Database(work)));
    await session.open();
    assert.equal(session.problem?.kind, "unavailable");
    session.set("1a", "practice", "x");
    await quiet(session);
    assert.equal(session.state, "unsaved");
    assert.equal(answer((await session.complete()).answers, "1a", "practice"), "x");
  } finally {
    Object.defineProperty(globalThis, "indexedDB", factory);
  }
});

sessionTest("a record of another guide in the same storage is not opened", async (session) => {
  const other = newRecord({ id: "b-guide", edition: "1" }, "Not ours");
  setAnswer(other.answers, "1a", "practice", "not ours");
  const theirs = followed(new Session({ id: "b-guide", edition: "1" }, session.store));
  await theirs.addRecord(other);
  const next = followed(new Session(guide, session.store));
  await next.open();
  assert.equal(next.state, "new");
  assert.equal(next.value("1a", "practice"), undefined);
});

sessionTest(
  "typing into a record deleted in another tab is said, kept and undone",
  async (session) => {
    session.set("1a", "practice", "x");
    await quiet(session);
    await session.store.run("deleteRecord", session.record.id);
    session.set("1a", "practice", "xy");
    await quiet(session);
    assert.equal(session.state, "deleted");
    assert.equal(session.problem?.kind, "deleted");
    assert.equal(session.hasUnsaved, false);
    assert.equal(answer((await session.complete()).answers, "1a", "practice"), "xy");
    await session.bringBack();
    assert.equal(session.state, "saved");
    assert.equal(await stored(session, "1a", "practice"), "xy");
  },
);

sessionTest("a record whose import was undone elsewhere is brought back whole", async (session) => {
  const theirs = newRecord(guide, "Theirs");
  setAnswer(theirs.answers, "1a", "practice", "x");
  await session.store.run("importRecord", theirs, undefined, undefined);
  await session.open();
  await session.store.run("undoImport", guide);
  await session.refresh(true);
  assert.equal(session.state, "deleted");
  await session.bringBack();
  assert.equal(session.state, "saved");
  assert.equal(await stored(session, "1a", "practice"), "x");
});

sessionTest(
  "a record replaced elsewhere is shown, though its rows have the same names",
  async (session) => {
    const theirs = newRecord(guide, "Theirs");
    setAnswer(theirs.answers, "1a", "practice", "first");
    await session.store.run("importRecord", theirs, undefined, undefined);
    await session.open();
    setAnswer(theirs.answers, "1a", "practice", "second");
    await session.store.run("importRecord", theirs, "Copy", undefined);
    await session.refresh(true);
    assert.equal(session.value("1a", "practice"), "second");
  },
);

/** A session whose store does not answer, on a database that holds a record with a practice. */
async function unanswered(test: (session: Session, come: () => Promise<void>) => Promise<void>) {
  sessionStorage.clear();
  const before = followed(new Session(guide, new Database(work)));
  await before.open();
  before.set("1a", "practice", "stored before");
  await quiet(before);
  (before.store as Database).close();
  sessionStorage.clear();
  const database = new Database(work);
  const connect = database.connect;
  database.connect = () => Promise.reject(new StoreProblem("slow"));
  const session = followed(new Session(guide, database));
  await session.open();
  try {
    await test(session, async () => {
      database.connect = connect;
      database.dispatchEvent(new Event("free"));
      await next(session, "late");
      await quiet(session);
    });
  } finally {
    database.close();
    await new Promise((done) => indexedDB.deleteDatabase("a-closer-look").onsuccess = done);
  }
}

Deno.test("a store that comes late: what was typed goes into its record, beside what is there", () =>
  unanswered(async (session, come) => {
    session.set("1a", "practice", "typed meanwhile");
    session.set("1b", "practice", "elsewhere");
    assert.equal(session.state, "unsaved");
    await come();
    assert.equal(session.state, "saved");
    assert.equal((await session.store.run("listRecords", guide)).length, 1);
    assert.equal(session.value("1a", "practice"), "typed meanwhile");
    assert.deepEqual(session.others("1a", "practice").map(({ value }) => value), ["stored before"]);
    assert.equal(await stored(session, "1b", "practice"), "elsewhere");
    assert.equal(await stored(session, "1a", "practice~2"), "stored before");
  }));

Deno.test("an edit after the store has come writes to its record, not to a new one", () =>
  unanswered(async (session) => {
    const connect = Database.prototype.connect;
    (session.store as Database).connect = connect;
    const late = next(session, "late");
    session.set("1b", "practice", "typed");
    await late;
    await quiet(session);
    assert.equal((await session.store.run("listRecords", guide)).length, 1);
    assert.equal(session.value("1a", "practice"), "stored before");
    assert.equal(await stored(session, "1b", "practice"), "typed");
  }));

sessionTest("of two records that are opened at once, the last one stays open", async (session) => {
  const records = [newRecord(guide, "slow"), newRecord(guide, "last")] as const;
  for (const record of records) await session.store.run("addRecord", record);
  const [slow, last] = records.map(({ id }) => id);
  let letGo = () => {};
  const held = new Promise<void>((done) => letGo = done);
  const first = session.replace(async () => {
    await held;
    return slow;
  });
  const second = session.openRecord(last!);
  setTimeout(letGo, 50);
  await Promise.all([first, second]);
  assert.equal(session.record.id, last);
});

sessionTest("a record that does not open keeps none of the next from opening", async (session) => {
  const record = newRecord(guide, "next");
  await session.store.run("addRecord", record);
  const fails = session.replace(() => Promise.reject(new StoreProblem("failed")));
  const opens = session.openRecord(record.id);
  await assert.rejects(fails);
  await opens;
  assert.equal(session.record.id, record.id);
});

sessionTest("two records that are begun at once have two names", async (session, database) => {
  const other = followed(new Session(guide, database));
  await other.open();
  session.set("1a", "practice", "here");
  other.set("1a", "practice", "there");
  await Promise.all([quiet(session), quiet(other)]);
  const names = () => [session.record.name, other.record.name].sort();
  while (names().length !== new Set(names()).size) {
    await Promise.race([next(session, "renamed"), next(other, "renamed")]);
  }
  assert.deepEqual(names(), ["New record", "New record (2)"]);
  const listed = await session.store.run("listRecords", guide);
  assert.deepEqual(listed.map(({ name }) => name).sort(), names());
});

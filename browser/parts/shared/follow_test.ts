import assert from "node:assert/strict";
import type { Change } from "../../session/change.ts";
import { followStore } from "../../session/follow_store.ts";
import { Session } from "../../session/session.ts";
import { withDatabase } from "../../store/database/for_a_test.ts";
import { Redraws, type Shown } from "./follow.ts";
import { Frames } from "./test_frames.ts";

const guide = { id: "a-guide", edition: "2009" };

interface Followed {
  session: Session;
  /** Follow what is given, drawn into `drawn` by this name. */
  follow(name: string, shown?: Omit<Shown, "draw">): void;
  /** Who was drawn since it was last asked. */
  drawn(): string[];
  redraws: Redraws;
  frames: Frames;
  failed: unknown[];
}

function followTest(name: string, test: (followed: Followed) => Promise<void> | void): void {
  Deno.test(name, () =>
    withDatabase(async (database) => {
      const session = new Session(guide, database);
      followStore(session, database);
      await session.open();
      const frames = new Frames();
      const failed: unknown[] = [];
      const redraws = new Redraws(session, (error) => failed.push(error), frames);
      let log: string[] = [];
      await test({
        session,
        redraws,
        frames,
        failed,
        follow: (name, shown) => redraws.follow({ ...shown, draw: () => void log.push(name) }),
        drawn: () => {
          const before = log;
          log = [];
          return before;
        },
      });
      while (session.state === "saving") await said(session, "saving");
    }));
}

function said(session: Session, cause: Change["cause"]): Promise<void> {
  return new Promise((done) =>
    session.onChange((change) => {
      if (change.cause === cause) done();
    })
  );
}

/** The strict transactions that write answers, as each begins. */
function strictWrites(): { count: number; stop(): void } {
  const begin = IDBDatabase.prototype.transaction;
  const found = {
    count: 0,
    stop: () => {
      IDBDatabase.prototype.transaction = begin;
    },
  };
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const writes = mode === "readwrite" && [stores].flat().includes("answers");
    if (writes && options?.durability === "strict") found.count++;
    return begin.call(this, stores, mode, options);
  };
  return found;
}

followTest(
  "50 keys are 50 strict transactions, each begun in its key, and one redraw",
  async (on) => {
    on.follow("page");
    await on.redraws.flush();
    on.drawn();
    const writes = strictWrites();
    try {
      for (let key = 1; key <= 50; key++) {
        on.session.set("1a", "practice", "x".repeat(key));
        assert.equal(writes.count, key);
      }
    } finally {
      writes.stop();
    }
    assert.deepEqual(on.drawn(), []);
    on.frames.next();
    assert.deepEqual(on.drawn(), ["page"]);
    assert.equal(on.frames.next(), false);
  },
);

followTest("a part is drawn only for what stands under the items it follows", async (on) => {
  on.follow("1a", { items: ["1a"] });
  on.follow("1b", { items: ["1b"] });
  on.follow("all");
  await on.redraws.flush();
  assert.deepEqual(on.drawn(), ["1a", "1b", "all"]);
  on.session.set("1a", "practice", "x");
  on.frames.next();
  assert.deepEqual(on.drawn(), ["1a", "all"]);
  on.session.set("1b.e.one", "what", "x");
  on.frames.next();
  assert.deepEqual(on.drawn(), ["1b", "all"]);
  on.session.set("1ab", "practice", "x");
  on.frames.next();
  assert.deepEqual(on.drawn(), ["all"]);
});

followTest("a part is told which fields changed", async (on) => {
  const has: [boolean, boolean, boolean][] = [];
  on.redraws.follow({
    draw: (changes) => {
      has.push([changes.has("1a", "practice"), changes.has("1a", "rating"), changes.isWhole]);
    },
  });
  await on.redraws.flush();
  on.session.set("1a", "practice", "x");
  on.frames.next();
  assert.deepEqual(has, [[true, true, true], [true, false, false]]);
});

followTest("rows are made before fields are filled, whoever came first", async (on) => {
  on.follow("after");
  on.follow("fill", { phase: "fill" });
  on.redraws.follow({
    phase: "rows",
    // A row that holds rows of its own.
    draw: () => on.follow("inner rows", { phase: "rows" }),
  });
  await on.redraws.flush();
  assert.deepEqual(on.drawn(), ["inner rows", "fill", "after"]);
});

followTest("what is printed waits for no frame, and is not drawn again in the next", async (on) => {
  on.follow("page");
  await on.redraws.flush();
  on.drawn();
  on.session.set("1a", "practice", "x");
  on.frames.print();
  assert.deepEqual(on.drawn(), ["page"]);
  on.frames.next();
  assert.deepEqual(on.drawn(), []);
});

followTest("a part that reads is drawn again only when it has ended, once for all", async (on) => {
  const ends: (() => void)[] = [];
  let begun = 0;
  on.redraws.follow({
    draw: () => {
      begun++;
      return new Promise<void>((done) => ends.push(done));
    },
  });
  const first = on.redraws.flush();
  for (const text of ["a", "ab", "abc"]) {
    on.session.set("1a", "practice", text);
    on.frames.next();
  }
  assert.equal(begun, 1);
  ends[0]!();
  await first;
  on.frames.next();
  assert.equal(begun, 2);
});

followTest("a part that fails is reported, and the others are drawn", async (on) => {
  const broken = new Error("broken");
  on.redraws.follow({
    draw: () => {
      throw broken;
    },
  });
  on.redraws.follow({ draw: () => Promise.reject(broken) });
  on.follow("page");
  await on.redraws.flush();
  assert.deepEqual(on.failed, [broken, broken]);
  assert.deepEqual(on.drawn(), ["page"]);
});

followTest("a part that has gone from the page is drawn no more", async (on) => {
  const section = { isConnected: true };
  on.follow("part", { within: section as Element });
  await on.redraws.flush();
  section.isConnected = false;
  on.session.set("1a", "practice", "x");
  on.frames.next();
  assert.deepEqual(on.drawn(), ["part"]);
});

followTest("a rename in another tab changes the name and nothing else", async (on) => {
  on.session.set("1a", "practice", "x");
  await said(on.session, "saving");
  while (on.session.state === "saving") await said(on.session, "saving");
  on.follow("content");
  on.follow("name", { causes: ["renamed"] });
  await on.redraws.flush();
  on.drawn();
  const causes: Change["cause"][] = [];
  on.session.onChange(({ cause }) => causes.push(cause));
  await on.session.store.run("renameRecord", on.session.record.id, "Young carers");
  await on.session.refresh(true);
  assert.equal(on.session.record.name, "Young carers");
  assert.deepEqual(causes, ["renamed", "saving"]);
  on.frames.next();
  assert.deepEqual(on.drawn(), ["name"]);
});

followTest("no key meets another record's rows and fields: they wait for no frame", async (on) => {
  for (const phase of ["after", "fill", "rows"] as const) on.follow(phase, { phase });
  await on.redraws.flush();
  on.drawn();
  await on.session.replace(() => Promise.resolve(undefined));
  assert.deepEqual(on.drawn(), ["rows", "fill"]);
  on.frames.next();
  assert.deepEqual(on.drawn(), ["after"]);
});

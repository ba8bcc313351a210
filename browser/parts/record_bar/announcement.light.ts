import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startAnnouncement } from "./announcement.ts";
import { startStatus } from "./status.ts";

const region = () => part(document, "[data-part~=announcement]", HTMLElement);
const practice = () => part(document, 'textarea[data-item="1a"]', HTMLTextAreaElement);

/** A pause in typing, which comes when the test says so. */
class Pause {
  readonly #waiting = new Map<number, () => void>();
  #next = 1;
  readonly #real = [globalThis.setTimeout, globalThis.clearTimeout] as const;

  constructor() {
    const [set, clear] = this.#real;
    globalThis.setTimeout = ((call: () => void, after?: number) => {
      if (after !== 1500) return set(call, after);
      this.#waiting.set(-this.#next, call);
      return -this.#next++;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((id?: number) => {
      if (!this.#waiting.delete(id ?? 0)) clear(id);
    }) as typeof clearTimeout;
  }

  comes(): void {
    for (const [id, call] of [...this.#waiting]) {
      this.#waiting.delete(id);
      call();
    }
  }

  ends(): void {
    [globalThis.setTimeout, globalThis.clearTimeout] = this.#real;
  }
}

/** All that a screen reader reads out: each change of the region's words. */
function heard(): string[] {
  const said: string[] = [];
  const text = Object.getOwnPropertyDescriptor(Element.prototype, "textContent") ??
    Object.getOwnPropertyDescriptor(Node.prototype, "textContent")!;
  Object.defineProperty(region(), "textContent", {
    get: () => text.get!.call(region()),
    set(this: HTMLElement, words: string) {
      said.push(words);
      text.set!.call(this, words);
    },
  });
  return said;
}

async function start(page: LightPage): Promise<void> {
  await page.start(
    ["[data-part~=announcement]", startAnnouncement],
    ["[data-part~=status]", startStatus],
    ["fieldset[data-part~=answers]", startAnswers],
  );
}

lightTest("typing is quiet, and a pause says saved once", "feature", async (page) => {
  const pause = new Pause();
  try {
    await start(page);
    const said = heard();
    page.type(practice(), "abc");
    await page.quiet();
    assert.deepEqual(said, []);
    pause.comes();
    assert.deepEqual(said, ["Saved in this browser"]);
    page.type(practice(), "def");
    await page.quiet();
    pause.comes();
    assert.deepEqual(said, ["Saved in this browser"]);
    await page.session.replace(() => Promise.resolve(undefined));
    assert.deepEqual(said, ["Saved in this browser", ""]);
  } finally {
    pause.ends();
  }
});

lightTest("what goes wrong is said at once, and so is its end", "feature", async (page) => {
  const pause = new Pause();
  const { put } = IDBObjectStore.prototype;
  try {
    await start(page);
    const said = heard();
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    page.type(practice(), "a");
    await page.until(() => said.length);
    assert.deepEqual(said, ["Not saved: only on this page"]);
    assert.match(part(document, "[data-problem]", HTMLElement).textContent, /no room left/);
    assert.equal(
      part(document, "[data-part~=status]", HTMLElement).textContent,
      "Not saved. Only on this page",
    );
    IDBObjectStore.prototype.put = put;
    page.type(practice(), "b");
    await page.quiet();
    pause.comes();
    assert.deepEqual(said, ["Not saved: only on this page", "Saved in this browser"]);
  } finally {
    IDBObjectStore.prototype.put = put;
    pause.ends();
  }
});

lightTest("of a record that is only read nothing is said", "feature", async (page) => {
  const pause = new Pause();
  try {
    await start(page);
    page.session.tell({ cause: "saving" });
    pause.comes();
    assert.equal(region().textContent, "");
  } finally {
    pause.ends();
  }
});

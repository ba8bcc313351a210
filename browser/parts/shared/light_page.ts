/**
 * For tests: a page made from a part's rendered templates, in a light DOM without a browser.
 *
 * `tests/test_parts.py` renders the templates and runs the tests named `*.light.ts`.
 */
import type { Change } from "../../session/change.ts";
import names from "../../record/names.json" with { type: "json" };
import { followStore } from "../../session/follow_store.ts";
import { Session } from "../../session/session.ts";
import { withDatabase } from "../../store/database/for_a_test.ts";
import type { Page, Start } from "./component.ts";
import { Redraws } from "./follow.ts";
import { moveOn } from "./light_reading.ts";
import { type Download, LightWindow } from "./light_window.ts";
import { PageGuide } from "./page_guide.ts";
import { Problems } from "./problems.ts";
import { Scripts } from "./scripts.ts";
import { Frames } from "./test_frames.ts";

/** Where the rendered templates lie. */
const [RENDERED = ""] = Deno.args;

export class LightPage {
  readonly frames = new Frames();
  readonly redraws: Redraws;
  readonly page: Page;
  #theirs = 0;

  constructor(
    readonly session: Session,
    readonly failed: unknown[],
    /** What the page handed to the browser to keep, in this order. */
    readonly downloads: readonly Download[],
  ) {
    this.redraws = new Redraws(session, (error) => failed.push(error), this.frames);
    const { follow } = this.redraws;
    const scripts = new Scripts("http://localhost/assets/pages/light.js");
    const guide = new PageGuide(scripts, "/");
    const problems = new Problems(document.querySelector("[data-problem]"));
    this.page = { session, follow, guide, problems, scripts, release: "1" };
  }

  /** Record answers, as if they were typed here. */
  write(items: { [item: string]: { [field: string]: unknown } }): void {
    for (const [item, fields] of Object.entries(items)) {
      for (const [field, value] of Object.entries(fields)) this.session.set(item, field, value);
    }
  }

  /** Let another tab write a value that was not based on what is stored here. */
  async elsewhere(item: string, field: string, value: unknown): Promise<void> {
    await this.quiet();
    const { store, record } = this.session;
    const place = { record: record.id, item, field };
    const changed = new Date().toISOString();
    const row = { ...place, version: `theirs-${this.#theirs++}`, value, changed };
    await store.run("putAnswer", { ...place, rows: [row], replaces: [] }, undefined);
    await this.session.refresh(true);
  }

  /** Start parts as the page's script does, in this order. */
  async start(...parts: [selector: string, start: Start<never>][]): Promise<void> {
    for (const [selector, start] of parts) {
      const elements = [...document.querySelectorAll<HTMLElement>(selector)];
      if (elements.length === 0) throw new Error(`The rendered page holds no ${selector}`);
      for (const element of elements) (start as Start)(element, this.page);
    }
    await this.redraws.flush();
  }

  /** Type a text into a field, key by key, as a person does. */
  type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
    field.focus();
    for (const key of text) {
      field.value += key;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** Tick a box, or take its tick away, and let the page be drawn. */
  async tick(box: HTMLInputElement): Promise<void> {
    box.click();
    await this.settled();
  }

  /** Give a field its value at once, as when a day or one of several is chosen. */
  async fill(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await this.settled();
  }

  /** Resolves when all is written and drawn. */
  async settled(): Promise<void> {
    await this.quiet();
    await this.redraws.flush();
  }

  /** Resolves when nothing is being written. */
  async quiet(): Promise<void> {
    while (this.session.state === "saving") await this.said("saving");
  }

  /** Resolves at the next change with this cause. */
  said(cause: Change["cause"]): Promise<void> {
    return new Promise((done) => {
      this.session.onChange((change) => {
        if (change.cause === cause) done();
      });
    });
  }

  /** Press once more as soon as the last work of the button is over; resolves once `holds`. */
  async again(pressIt: () => void, holds: () => unknown): Promise<void> {
    moveOn(); // However soon after the first.
    await this.until(() => holds() || void pressIt());
  }

  /** Resolves once `holds`: what a press began may go on for a while, on a busy computer too. */
  async until(holds: () => unknown): Promise<void> {
    for (let turn = 0; turn < 10_000; turn++) {
      if (await holds()) return;
      await new Promise((done) => setTimeout(done, 2));
      await this.redraws.flush();
    }
    throw new Error(`It never came about: ${holds}`);
  }
}

/**
 * A test with a page of these rendered templates, and an open session on an empty database.
 *
 * @param name of the file, such as "feature".
 */
export function lightTest(
  title: string,
  name: string,
  test: (page: LightPage) => Promise<void>,
): void {
  // What a page hands to the browser it takes back after a minute.
  Deno.test({ name: title, sanitizeOps: false, fn: () => inLight(name, test) });
}

async function inLight(name: string, test: (page: LightPage) => Promise<void>): Promise<void> {
  const window = new LightWindow(Deno.readTextFileSync(`${RENDERED}/${name}.html`));
  const guide = JSON.parse(Deno.readTextFileSync(`${RENDERED}/guide.json`));
  Reflect.set(globalThis, Symbol.for(names.guide), guide);
  const texts = JSON.parse(Deno.readTextFileSync(`${RENDERED}/texts.json`));
  Reflect.set(globalThis, Symbol.for(names.guideTexts), texts);
  const example = JSON.parse(Deno.readTextFileSync(`${RENDERED}/example.json`));
  Reflect.set(globalThis, Symbol.for(names.exampleFile), example);
  try {
    await withDatabase(async (database) => {
      const session = new Session(guide, database);
      const failed: unknown[] = [];
      followStore(session, database);
      await session.open();
      const page = new LightPage(session, failed, window.downloads);
      await test(page);
      await page.quiet();
      if (failed.length) throw failed[0];
    });
  } finally {
    await window.close();
  }
}

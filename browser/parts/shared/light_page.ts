/**
 * For tests: a page made from a part's rendered templates, in a light DOM without a browser.
 *
 * `tests/test_parts.py` renders the templates and runs the tests named `*.light.ts`.
 */
import "fake-indexeddb/auto";
import { Window } from "happy-dom";
import type { Change } from "../../session/change.ts";
import { followStore } from "../../session/follow_store.ts";
import { Session } from "../../session/session.ts";
import { Database } from "../../store/database/database.ts";
import { work } from "../../store/operations/operations.ts";
import type { Page, Start } from "./component.ts";
import { Redraws } from "./follow.ts";
import names from "../../record/names.json" with { type: "json" };
import { PageGuide } from "./page_guide.ts";
import { Problems } from "./problems.ts";
import { Frames } from "./test_frames.ts";

const DATABASE = "a-closer-look";
/** Where the rendered templates lie. */
const [RENDERED = ""] = Deno.args;

export class LightPage {
  readonly frames = new Frames();
  readonly redraws: Redraws;
  readonly page: Page;

  constructor(readonly session: Session, readonly failed: unknown[]) {
    this.redraws = new Redraws(session, (error) => failed.push(error), this.frames);
    const { follow } = this.redraws;
    const guide = new PageGuide(new URL("http://localhost/assets/"), "/");
    this.page = { session, follow, guide, problems: new Problems(null), release: "1" };
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
  Deno.test(title, async () => {
    const window = new Window({ url: "http://localhost/" });
    const restore = taken(window);
    fillFrom(document.body, Deno.readTextFileSync(`${RENDERED}/${name}.html`));
    const guide = JSON.parse(Deno.readTextFileSync(`${RENDERED}/guide.json`));
    Reflect.set(globalThis, Symbol.for(names.guide), guide);
    sessionStorage.clear();
    const database = new Database(work);
    const session = new Session({ id: "a-guide", edition: "2009" }, database);
    const failed: unknown[] = [];
    try {
      followStore(session, database);
      await session.open();
      const page = new LightPage(session, failed);
      await test(page);
      await page.quiet();
      if (failed.length) throw failed[0];
    } finally {
      database.close();
      await new Promise((done) => indexedDB.deleteDatabase(DATABASE).onsuccess = done);
      restore();
      await window.happyDOM.close();
    }
  });
}

/** Let this be the document from now on, where no session is needed. */
export function showInLight(html: string): void {
  taken(new Window({ url: "http://localhost/" }));
  fillFrom(document.body, html);
}

/** Fill an element from HTML. The library would drop the rows of a table from a template read with
 * the rest, so what each template holds is read by itself. */
function fillFrom(element: Element, html: string): void {
  const inner: string[] = [];
  let rest = "";
  let from = 0;
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(/<template\b[^>]*>|<\/template>/g)) {
    if (!tag.startsWith("</") && depth++ === 0) {
      rest += html.slice(from, index + tag.length);
      from = index + tag.length;
    } else if (tag.startsWith("</") && --depth === 0) {
      inner.push(html.slice(from, index));
      from = index;
    }
  }
  element.innerHTML = rest + html.slice(from);
  const root = element instanceof HTMLTemplateElement ? element.content : element;
  [...root.querySelectorAll("template")].forEach((one, index) => fillFrom(one, inner[index]!));
}

/** Let the window's document and elements be the global ones; returns what gives them back. */
function taken(window: Window): () => void {
  const names = Object.getOwnPropertyNames(window).filter((name) =>
    /^(document|Element|Event|Node|Option|CSS|HTML\w*Element)$/.test(name)
  );
  const before = names.map((name) =>
    [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const
  );
  for (const name of names) {
    const value = Reflect.get(window, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, property] of before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** For tests: a document without a browser, and what of a browser our scripts ask for. */
import { Window } from "happy-dom";

/** What a page handed to the browser to keep. */
export interface Download {
  name: string;
  text(): Promise<string>;
}

/** What scripts find by its bare name, and is the window's. */
const TAKEN = new RegExp(
  "^(document|location|history|DOMParser|Element|Event|KeyboardEvent|MouseEvent|Node|NodeFilter|Text|CSS|FormData|" +
    "getComputedStyle|HTML\\w*Element)$",
);
/** Called without the window, which they need. */
const BOUND = ["addEventListener", "removeEventListener", "matchMedia"] as const;

/** Let `html` be the document from now on, where no session is needed. */
export function showInLight(html: string): void {
  new LightWindow(html);
}

/** A window whose document and elements are the global ones until it is closed. */
export class LightWindow {
  /** In the order they were made. */
  readonly downloads: Download[] = [];
  readonly #window = new Window({ url: "http://localhost/" });
  readonly #before = new Map<string, PropertyDescriptor | undefined>();

  constructor(html: string) {
    const window = this.#window;
    for (const name of Object.getOwnPropertyNames(window)) {
      if (TAKEN.test(name)) this.#put(name, Reflect.get(window, name));
    }
    for (const name of BOUND) this.#put(name, window[name].bind(window));
    this.#put("Option", optionOf); // The library has none.
    const { downloads } = this;
    HTMLAnchorElement.prototype.click = function () {
      const { download: name, href } = this;
      if (name) downloads.push({ name, text: async () => (await fetch(href)).text() });
      else HTMLElement.prototype.click.call(this);
    };
    fillFrom(document.body, html);
  }

  async close(): Promise<void> {
    for (const [name, property] of this.#before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
    }
    await this.#window.happyDOM.close();
  }

  #put(name: string, value: unknown): void {
    this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

function optionOf(text: string, value: string): HTMLOptionElement {
  const option = document.createElement("option");
  option.textContent = text;
  option.value = value;
  return option;
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

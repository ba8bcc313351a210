/** For tests: what a light DOM lacks. It lays nothing out, so a test says where things are. */
import { part } from "../shared/element.ts";

interface Box {
  top?: number;
  height?: number;
  /** Of what it shows, and of all there is to show. */
  width?: number;
  wide?: number;
}

/** Put an element where a browser would have. */
export function lay(element: Element, { top = 0, height = 0, width = 0, wide = width }: Box): void {
  const sizes = {
    offsetHeight: height,
    clientHeight: height,
    offsetWidth: width,
    clientWidth: width,
    scrollWidth: wide,
    offsetParent: document.body,
  };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(element, name, { value, configurable: true });
  }
  element.getBoundingClientRect = () => ({ top, height, bottom: top + height }) as DOMRect;
}

/** A header with the page's title, which the heading brings in once it is behind it. */
export function titled(): { heading: HTMLElement; isShown: () => boolean } {
  document.body.insertAdjacentHTML(
    "beforeend",
    `<header class="md-header"><p data-md-component="header-title"></p></header>
     <article><h1>Needs</h1></article>`,
  );
  const title = part(document, '[data-md-component="header-title"]', HTMLElement);
  return {
    heading: part(document, "article h1", HTMLElement),
    isShown: () => title.classList.contains("md-header__title--active"),
  };
}

/** The window as a page finds it: how far it is scrolled, what it watches, and its frames. */
export class LightLayout {
  readonly #before = new Map<string, PropertyDescriptor | undefined>();
  readonly #watched: [Element[], ResizeObserverCallback][] = [];
  #waiting: FrameRequestCallback[] = [];

  constructor(height = 600) {
    const watched = this.#watched;
    this.#put("innerHeight", height);
    this.scroll(0);
    this.#put("requestAnimationFrame", (draw: FrameRequestCallback) => this.#waiting.push(draw));
    this.#put(
      "ResizeObserver",
      class {
        readonly #seen: Element[] = [];
        constructor(changed: ResizeObserverCallback) {
          watched.push([this.#seen, changed]);
        }
        observe(element: Element): void {
          this.#seen.push(element);
        }
      },
    );
  }

  /** The page is scrolled so far; nobody is told. */
  scroll(down: number): void {
    this.#put("scrollY", down);
  }

  /** The sizes of all that is watched have changed. */
  resized(): void {
    for (const [seen, changed] of this.#watched) {
      const entries = seen.map((target) => ({ target }) as unknown as ResizeObserverEntry);
      changed(entries, {} as ResizeObserver);
    }
  }

  /** The next frame is drawn; how often something had asked for it. */
  frame(): number {
    const drawn = this.#waiting;
    this.#waiting = [];
    for (const draw of drawn) draw(0);
    return drawn.length;
  }

  end(): void {
    for (const [name, property] of this.#before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
    }
  }

  #put(name: string, value: unknown): void {
    if (!this.#before.has(name)) {
      this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    }
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Do something with a layout that ends after it. */
export async function inLayout(act: (layout: LightLayout) => void | Promise<void>): Promise<void> {
  const layout = new LightLayout();
  try {
    await act(layout);
  } finally {
    layout.end();
  }
}

/**
 * The search, once somebody turns to it. The theme by itself fetches the index and starts its
 * worker on every page; here both wait until the search's field has the focus. That comes with each
 * way into the search: the field itself, the round button, the theme's keys, an address with `?q=`.
 *
 * A page opened from a result (`?h=`) marks the words that were looked for. The theme reads from
 * the index how words are parted, so there it goes on fetching it; the worker waits there too.
 */
import { FrameWorker, load } from "./iframe_worker.ts";

interface Index {
  config: unknown;
  docs: unknown;
}

/** What is asked of a worker here. */
type Started = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

const SETUP = 0; // the theme's number for the message that brings a worker its index
const inFolder = location.protocol === "file:";
const StartedWorker: new (address: string | URL) => Started = inFolder ? FrameWorker : Worker;
const { __md_scope: scope } = globalThis as unknown as { __md_scope: URL };
const marksWords = Boolean(new URLSearchParams(location.search).get("h"));
const field = document.querySelector("[data-md-component=search-query]") as HTMLInputElement;

function focused(): Promise<void> {
  return new Promise((done) => field.addEventListener("focus", () => done(), { once: true }));
}

async function index(): Promise<Index> {
  if (inFolder) {
    await load(globalThis.window, new URL("search/search_index.js", scope).href);
    return (globalThis as unknown as { __index: Index }).__index;
  }
  const response = await fetch(new URL("search/search_index.json", scope));
  if (!response.ok) throw new Error(response.statusText);
  return await response.json();
}

function options(): { suggest: boolean } {
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? "");
  return { suggest: config.features.includes("search.suggest") };
}

class LateWorker extends EventTarget {
  #worker: Promise<Started>;

  constructor(address: string | URL) {
    super();
    this.#worker = this.#start(address);
  }

  postMessage(data: unknown): void {
    void this.#worker.then((worker) => worker.postMessage(data));
  }

  async #start(address: string | URL): Promise<Started> {
    for (;;) {
      // Nobody is faster than this: the search is shown by the theme's script, which comes after it.
      await focused();
      const worker = new StartedWorker(address);
      // The first message says that it is ready: the theme then asks for what is typed by now.
      worker.addEventListener("message", (event) => {
        this.dispatchEvent(new MessageEvent("message", { data: (event as MessageEvent).data }));
      });
      if (marksWords) return worker; // the theme brings it its index
      try {
        worker.postMessage({ type: SETUP, data: { ...await index(), options: options() } });
        return worker;
      } catch {
        // Out of reach just now: tried again when the field has the focus again.
        worker.terminate();
      }
    }
  }
}

Object.assign(globalThis, { Worker: LateWorker });
// The theme's worker looks for this name to learn that it runs in a frame.
if (inFolder) Object.assign(globalThis, { IFrameWorker: FrameWorker });
// The theme fetches the index where it finds a form of this name.
if (!marksWords) document.forms.namedItem("search")?.removeAttribute("name");

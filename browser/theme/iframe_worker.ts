/**
 * Search from a folder: a browser starts no worker from `file://`, so the theme's search worker
 * runs in a hidden frame instead. The published shim writes an inline script, which the site's
 * policy forbids; this one loads the worker by its address.
 */
type Frame = Window & {
  postMessage: (data: unknown) => void;
  importScripts: (...addresses: string[]) => Promise<void>;
};

/** Puts a script into a window's document by its address; rejects where it cannot be had. */
export function load(frame: Window, address: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = frame.document.createElement("script");
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => failed(new Error(`${address} could not be loaded`)));
    script.src = address;
    frame.document.body.append(script);
  });
}

export class FrameWorker extends EventTarget {
  #frame: Promise<Frame>;

  constructor(address: string | URL) {
    super();
    this.#frame = new Promise((ready) => {
      const element = document.createElement("iframe");
      element.hidden = true;
      element.title = "Search";
      // Firefox puts a new document into the frame before this event.
      element.addEventListener("load", () => this.#start(element, String(address), ready), {
        once: true,
      });
      document.body.append(element);
    });
  }

  postMessage(data: unknown): void {
    void this.#frame.then((frame) => frame.dispatchEvent(new MessageEvent("message", { data })));
  }

  terminate(): void {
    // The page's end is the worker's end.
  }

  #start(element: HTMLIFrameElement, address: string, ready: (frame: Frame) => void): void {
    const frame = element.contentWindow as Frame;
    // What the worker posts goes to this object, not back into the frame.
    frame.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    // The worker asks for a language's word stems this way; it waits for the promise.
    frame.importScripts = async (...addresses) => {
      for (const each of addresses) await load(frame, each);
    };
    load(frame, address).then(() => ready(frame), () => this.dispatchEvent(new Event("error")));
  }
}

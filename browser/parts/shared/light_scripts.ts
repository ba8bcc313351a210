/** For tests: the scripts that a page asks for late. */
import type { Scripts } from "./scripts.ts";

/** It comes, or fails, when the test says so. */
export class Asked {
  readonly #scripts: HTMLScriptElement[] = [];

  constructor(readonly scripts: Scripts) {
    document.head.append = (script) => void this.#scripts.push(script as HTMLScriptElement);
  }

  get names(): string[] {
    return this.#scripts.map(({ src }) =>
      src.slice(new URL("assets/", this.scripts.root).href.length)
    );
  }

  async end(how: "load" | "error"): Promise<void> {
    for (const script of this.#scripts.splice(0)) script.dispatchEvent(new Event(how));
    await new Promise((done) => setTimeout(done));
  }
}

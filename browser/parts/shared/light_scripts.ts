/** For tests: the scripts that a page asks for late. */

/** It comes, or fails, when the test says so. */
export class Asked {
  readonly #scripts: HTMLScriptElement[] = [];

  /** @param folder of the scripts. */
  constructor(readonly folder: URL) {
    document.head.append = (script) => void this.#scripts.push(script as HTMLScriptElement);
  }

  get names(): string[] {
    return this.#scripts.map(({ src }) => src.slice(this.folder.href.length));
  }

  async end(how: "load" | "error"): Promise<void> {
    for (const script of this.#scripts.splice(0)) script.dispatchEvent(new Event(how));
    await new Promise((done) => setTimeout(done));
  }
}

/** How a page and a script meet that it loads only when it needs it. */
import { loadScript } from "./load_script.ts";
import type { Scripts } from "./scripts.ts";

/** A script by the name of its file, and what it offers. */
export class LateScript<T> {
  /** A symbol, so that nothing else in the page can have the name. */
  readonly #key: symbol;

  constructor(readonly name: string) {
    this.#key = Symbol.for(`a-closer-look.${name}`);
  }

  /** Called by that script, once it runs. */
  offer(what: T): void {
    (globalThis as { [key: symbol]: unknown })[this.#key] = what;
  }

  /**
   * What it offers; it is loaded unless it has run already.
   *
   * @throws {Error} when it cannot be loaded; it can be tried again.
   */
  load(scripts: Scripts): Promise<T> {
    const offered = () => (globalThis as { [key: symbol]: unknown })[this.#key] as T | undefined;
    return loadScript(scripts.address(this.name), offered);
  }
}

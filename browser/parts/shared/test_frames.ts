/** For tests: a page is drawn when the test says so. */
import type { Clock } from "./frame.ts";

export class Frames implements Clock {
  #asked: (() => void)[] = [];
  #latest: (() => void)[] = [];

  atNextFrame(call: () => void): () => void {
    this.#asked.push(call);
    return () => {
      this.#asked = this.#asked.filter((one) => one !== call);
    };
  }

  atLatest(call: () => void): void {
    this.#latest.push(call);
  }

  /** The next frame has come. Returns whether anybody asked for it. */
  next(): boolean {
    const asked = this.#asked;
    this.#asked = [];
    for (const call of asked) call();
    return asked.length > 0;
  }

  /** The page is about to be printed. */
  print(): void {
    for (const call of this.#latest) call();
  }
}

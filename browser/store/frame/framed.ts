/** A page's side of the storage page: each operation goes there as a message. */
import { isNews } from "../news.ts";
import type { Given, Operation, Result } from "../operations/types.ts";
import type { Store } from "../store.ts";
import { inTime, isProblemKind, StoreProblem } from "../problem.ts";
import type { Call, Said } from "./serve.ts";

/** A storage page that has not answered by then is not there. In milliseconds. */
const PATIENCE = 20_000;

interface Waiting {
  done: (value: never) => void;
  failed: (problem: StoreProblem) => void;
}

export class FramedStore extends EventTarget implements Store {
  #waiting = new Map<number, Waiting>();
  #calls = 0;
  #isReady = false;
  #isOpen = false;
  #ready: Promise<void>;

  /**
   * @param frame the window of the storage page.
   * @param messages where the messages to this page are heard.
   */
  constructor(readonly frame: Pick<Window, "postMessage">, messages: EventTarget = globalThis) {
    super();
    let ready = () => {};
    this.#ready = new Promise((done) => ready = done);
    messages.addEventListener("message", (event) => {
      const { source, data } = event as MessageEvent;
      if (source !== frame || typeof data !== "object" || data === null) return;
      if (data.ready) {
        this.#isReady = true;
        ready();
      } else this.#hear(data);
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): Promise<unknown> {
    return this.#call("open", []);
  }

  /** The storage page has all of them. */
  learn(): void {}

  /** Firefox ends what the storage page has begun: nothing is left to keep (tests/engines). */
  leave(): void {}

  run<O extends Operation>(operation: O, ...given: Given<O>): Promise<Result<O>> {
    return this.#call(operation, given);
  }

  async #call<T>(operation: Call["operation"], given: unknown[]): Promise<T> {
    if (!this.#isReady) await inTime(this.#ready, PATIENCE, "unavailable");
    const call = this.#calls++;
    const message: Call = { call, operation, given };
    // The origin of a file has no name that a message could be addressed to.
    this.frame.postMessage(message, "*");
    return await new Promise((done, failed) => this.#waiting.set(call, { done, failed }));
  }

  #hear(said: Said): void {
    if ("news" in said) {
      if (isNews(said.news)) {
        this.dispatchEvent(new CustomEvent("news", { detail: said.news }));
      }
    } else if ("event" in said) {
      this.#isOpen = said.event === "free";
      this.dispatchEvent(new Event(said.event));
    } else if ("call" in said) {
      const { done, failed } = this.#waiting.get(said.call) ?? {};
      this.#waiting.delete(said.call);
      this.#isOpen = said.isOpen;
      if (!("problem" in said)) done?.(said.value as never);
      else {
        const kind = isProblemKind(said.problem) ? said.problem : "failed";
        failed?.(new StoreProblem(kind, said.cause));
      }
    }
  }
}

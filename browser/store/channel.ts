/** Tells the other tabs of this browser what was written. */
import type { News } from "./operations.ts";

const NAME = "a-closer-look";

/** Open between `open` and `close`: an open channel keeps a page out of the back/forward cache. */
export class Channel {
  #channel: BroadcastChannel | undefined;

  constructor(readonly hear: (news: News) => void) {}

  /** Without broadcasts in this browser nothing is heard; pages then read again when shown. */
  open(): void {
    if (this.#channel || typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data }) => {
      if (isNews(data)) this.hear(data);
    };
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  tell(news: News): void {
    this.#channel?.postMessage(news);
  }
}

/** Whether a message says what was written: another release may have sent it. */
export function isNews(data: unknown): data is News {
  if (typeof data !== "object" || data === null) return false;
  const { record, item, field, erased }: { [name: string]: unknown } = { ...data };
  const isField = typeof item === "string" && typeof field === "string";
  return typeof record === "string" && (isField || item === undefined) &&
    (erased === undefined || Array.isArray(erased));
}

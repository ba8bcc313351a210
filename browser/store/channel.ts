/** Tells the other tabs of this browser what was written. */

/** What was written: one field of a record, or (no item) the record as a whole. */
export interface News {
  record: string;
  item?: string;
  field?: string;
}

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
      if (typeof data?.record === "string") this.hear(data);
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

/** Tells the other tabs of this browser what was written. */
import { isNews, type News } from "../news.ts";

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

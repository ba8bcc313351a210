/** How a page and the Word script meet. It is large, so pages load it only when it is asked for. */
import type { Document } from "../document/blocks.ts";

/** What the Word script makes: a file of a document, which ends with the words about its source. */
export interface WordMaker {
  wordFile(...work: WordWork): Promise<Blob>;
}

/** A document, and the words about its source. Plain data: it may be sent to another script. */
export type WordWork = [document: Document, source: string];

/** A symbol, so that nothing else in the page can have the name. */
const MAKER = Symbol.for("a-closer-look.word");
type Holder = { [MAKER]?: WordMaker };

/** Called by the Word script, once it runs in a page. */
export function offerWord(maker: WordMaker): void {
  (globalThis as Holder)[MAKER] = maker;
}

/** What the Word script offers; undefined until it has run. */
export function offeredWord(): WordMaker | undefined {
  return (globalThis as Holder)[MAKER];
}

/** Called by the Word script, once it runs beside a page: it makes the file that it is sent. */
export function answerWord(maker: WordMaker, place: Place): void {
  place.onmessage = async ({ data }) => {
    try {
      place.postMessage(await maker.wordFile(...data));
    } catch (error) {
      place.postMessage(String(error));
    }
  };
}

/** What a script beside a page talks to it through. */
export interface Place {
  onmessage: ((event: { data: WordWork }) => void) | null;
  postMessage(answer: Blob | string): void;
}

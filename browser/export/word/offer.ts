/** How a page and the Word script meet. It is large, so pages load it only when it is asked for. */
import type { Document } from "../document/blocks.ts";

/** What the Word script makes: a file of a document, which ends with the words about its source. */
export interface WordMaker {
  wordFile(document: Document, source: string): Promise<Blob>;
}

/** A symbol, so that nothing else in the page can have the name. */
const MAKER = Symbol.for("a-closer-look.word");
type Holder = { [MAKER]?: WordMaker };

/** Called by the Word script, once it runs. */
export function offerWord(maker: WordMaker): void {
  (globalThis as Holder)[MAKER] = maker;
}

/** What the Word script offers; undefined until it has run. */
export function offeredWord(): WordMaker | undefined {
  return (globalThis as Holder)[MAKER];
}

/** How the page gets the Word script. It is large, so pages load it only when it is asked for. */
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

/**
 * Load the script, once. A script element: `import()` and `fetch` are blocked on `file://`.
 *
 * @throws {Error} when the script cannot be loaded; it can be tried again.
 */
export async function loadWord(address: string): Promise<WordMaker> {
  const there = (globalThis as Holder)[MAKER];
  if (there) return there;
  const script = document.createElement("script");
  script.src = address;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  }).finally(() => script.remove());
  const maker = (globalThis as Holder)[MAKER];
  if (!maker) throw new Error(`${address} did not run`);
  return maker;
}

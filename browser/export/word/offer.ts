/** How a page and the Word script meet. It is large, so pages load it only when it is asked for. */
import type { Guide } from "../../record/guide/guide.ts";
import type { Report } from "../report/shape.ts";

/** What the Word script makes. */
export interface WordMaker {
  recordFile(report: Report, attribution: string): Promise<Blob>;
  formFile(guide: Guide, attribution: string): Promise<Blob>;
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

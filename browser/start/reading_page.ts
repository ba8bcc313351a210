/** Starts a page that shows no record. */
import { markContents } from "../parts/frame/contents.ts";
import { startFrame } from "../parts/frame/frame.ts";
import { startSearch } from "../parts/search/opener.ts";
import { SCRIPTS } from "./scripts.ts";

export function startReadingPage(): void {
  startFrame(markContents);
  startSearch(SCRIPTS);
}

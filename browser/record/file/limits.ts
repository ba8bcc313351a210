/**
 * How a text is built, counted before it is read: no file may hold the page up.
 *
 * What a file of each kind may be at most stands in the table of the kinds of record; how many rows
 * people may add under one item in the table of kinds: a page shows all of them at once.
 *
 * Measured in Chromium: a file at every limit of a record is read and checked in well under a
 * second. A record with 5,000 notes of ten words is below a tenth of them in size and half in parts.
 */
import type { Limits } from "../kinds/record_kinds.ts";

/** The build of a JSON text, without reading it as JSON. */
export interface Build {
  /** Values in it, about. */
  parts: number;
  /** Objects and lists within each other, at most. */
  depth: number;
  /** Whether an object, list or text is still open where it ends. */
  isCutShort: boolean;
}

/** One pass over the text, whatever it is. It stops where the text is over a limit already. */
export function buildOf(json: string, limits: Limits): Build {
  const build: Build = { parts: 0, depth: 0, isCutShort: false };
  let open = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const mark = json[at];
    if (inText) {
      if (mark === "\\") at++;
      else if (mark === '"') inText = false;
    } else if (mark === '"') inText = true;
    else if (mark === ",") build.parts++;
    else if (mark === "{" || mark === "[") {
      build.parts++;
      build.depth = Math.max(build.depth, ++open);
    } else if (mark === "}" || mark === "]") open--;
    if (build.parts > limits.parts || build.depth > limits.depth) return build;
  }
  build.isCutShort = inText || open > 0;
  return build;
}

/** What stands in a document in the place of answers that are not shown. */
import type { Standing } from "./shape.ts";

/** A sentence, or undefined where the answers are shown. */
export function standingWords({ standing }: { standing: Standing }): string | undefined {
  if (standing === "out") return "Out of scope.";
  if (standing === "sensitive") return "Marked sensitive and left out.";
  return undefined;
}

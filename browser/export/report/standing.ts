/** What stands in a document in the place of answers that are not shown. */
import { words } from "../../record/guide/words.ts";
import type { Standing } from "./shape.ts";

/** A sentence, or undefined where the answers are shown. */
export function standingWords({ standing }: { standing: Standing }): string | undefined {
  if (standing === "out") return `${words.outOfScope}.`;
  if (standing === "sensitive") return "Marked sensitive and left out.";
  return undefined;
}

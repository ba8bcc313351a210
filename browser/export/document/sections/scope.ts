/** What is looked at and what is not, why, with whom and when (3.5, 3.6). */
import { words } from "../../../record/guide/words.ts";
import { type Block, fields, part, text } from "../blocks.ts";
import type { Section } from "./section.ts";

export const scope: Section = {
  parts: ({ scope, outOfScope }) => {
    const out: Block[] = outOfScope.length > 0
      ? [{ is: "fact", label: words.outOfScope, text: outOfScope.join("; ") }]
      : [];
    const isEmpty = scope.length + outOfScope.length === 0;
    return [
      part(
        "Scope",
        ...(isEmpty ? [text("Nothing is recorded about the scope.", "quiet")] : []),
        ...out,
        fields(scope),
      ),
    ];
  },
};

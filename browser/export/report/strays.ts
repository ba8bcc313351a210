/** Answers to questions the guide does not have, or no longer has. Pure. */
import type { Answers } from "../../record/record.ts";
import { type Guide, itemsOf } from "../../record/guide/guide.ts";
import { strayItems } from "../../record/guide/retired.ts";
import type { Labelled } from "./shape.ts";
import { valueText } from "./values.ts";

export function strayParts(answers: Answers, guide: Guide): Labelled[] {
  const known = new Set(itemsOf(guide));
  return strayItems(answers, known)
    .flatMap((item) =>
      [...answers.get(item) ?? []].map(([field, value]) => ({
        label: valueText(`${item}: ${field}`),
        texts: [valueText(value)],
      }))
    );
}

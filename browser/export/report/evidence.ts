/** Pieces of evidence (3.2, 3.14): items of their own under the feature or theme they belong to. */
import { fieldIn } from "../../record/kinds/item.ts";
import { labelledFields, optionWords } from "../../record/kinds/kinds.ts";
import type { Answers } from "../../record/record.ts";
import type { EvidencePart } from "./shape.ts";
import { dayWords, textsOf } from "./texts.ts";

/** One piece of evidence. */
export function evidencePart(
  answers: Answers,
  of: string,
  item: string,
): EvidencePart {
  const fields = labelledFields("evidence")
    .map(({ id, label }) => {
      const texts = textsOf(answers, item, id);
      if (id === "date") return { label, texts: texts.map(dayWords) };
      const field = fieldIn(item, id);
      return { label, texts: field ? texts.map((text) => optionWords(field, text)) : texts };
    });
  return { of, fields };
}

/** Pieces of evidence (3.2, 3.14): items of their own under the feature or theme they belong to. */
import { evidenceItems as itemsOn } from "../../record/evidence.ts";
import { fieldIn } from "../../record/kinds/item.ts";
import { optionWords } from "../../record/kinds/kinds.ts";
import { isRemoved } from "../../record/kinds/rows.ts";
import type { Answers } from "../../record/record.ts";
import type { GuideWords } from "../../record/guide/guide_words.ts";
import type { EvidencePart } from "./shape.ts";
import { dayWords, textsOf } from "./texts.ts";

/** The evidence of a feature or theme, oldest first, what was taken away apart. */
export function evidenceItems(answers: Answers, of: string): string[] {
  return itemsOn(answers, of).filter((item) => !isRemoved(answers, item));
}

/** One piece of evidence. A copy to share does not say where it is kept. */
export function evidencePart(
  answers: Answers,
  of: string,
  item: string,
  guide: GuideWords,
  share: boolean,
): EvidencePart {
  const fields = guide.evidence
    .filter(({ id }) => !(share && id === "where"))
    .map(({ id, label }) => {
      const texts = textsOf(answers, item, id);
      if (id === "date") return { label, texts: texts.map(dayWords) };
      const field = fieldIn(item, id);
      return { label, texts: field ? texts.map((text) => optionWords(field, text)) : texts };
    });
  return { of, fields };
}

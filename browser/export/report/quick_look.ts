/** The quick look (2.4) as documents print it. */
import type { Guide } from "../../record/guide/guide.ts";
import { fieldOf, kindNamed } from "../../record/kinds/kinds.ts";
import { QUICK_LOOK } from "../../record/quick_look.ts";
import type { Answers } from "../../record/record.ts";
import type { Labelled } from "./shape.ts";
import { fieldTexts } from "./values.ts";

/** Each question that is answered, or has a note, with both. */
export function quickLookParts(answers: Answers, guide: Guide): Labelled[] {
  const kind = kindNamed(QUICK_LOOK);
  return guide.quickLook.map(({ id, text }) => ({
    label: text,
    texts: [`answer.${id}`, `note.${id}`].flatMap((name) =>
      fieldTexts(answers, QUICK_LOOK, { ...fieldOf(kind, name)!, id: name }, guide)
    ),
  })).filter(({ texts }) => texts.length > 0);
}

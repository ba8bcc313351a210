/** Answers to questions the guide does not have, or no longer has. Pure. */
import type { Answers } from "../../record/record.ts";
import type { GuideWords, PromptWords } from "../../record/guide/guide_words.ts";
import { strayItems } from "../../record/guide/retired.ts";
import type { Labelled } from "./shape.ts";
import { valueText } from "./values.ts";

export function strayParts(answers: Answers, guide: GuideWords): Labelled[] {
  const known = new Set(itemsOf(guide));
  return strayItems(answers, known)
    .flatMap((item) =>
      [...answers.get(item) ?? []].map(([field, value]) => ({
        label: `${item}: ${field}`,
        texts: [valueText(value)],
      }))
    );
}

/** The id of everything that can be answered. */
function itemsOf(guide: GuideWords): string[] {
  const ids = (prompts: PromptWords[]): string[] =>
    prompts.flatMap((prompt) => [prompt.id, ...ids(prompt.prompts)]);
  return guide.themes.flatMap((theme) => [
    theme.id,
    ...theme.features.flatMap((feature) => [feature.id, ...ids(feature.prompts)]),
  ]);
}

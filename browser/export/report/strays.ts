/** Answers to questions the guide does not have, or no longer has. Pure. */
import type { Answers } from "../../record/record.ts";
import type { GuideWords, PromptWords } from "../../record/guide/guide_words.ts";
import { strayItems } from "../../record/guide/retired.ts";
import { isHeldBack } from "./held_back.ts";
import type { Choice, Labelled } from "./shape.ts";
import { valueText } from "./texts.ts";

export function strayParts(answers: Answers, guide: GuideWords, choice: Choice): Labelled[] {
  const known = new Set(itemsOf(guide));
  const held = [...answers.keys()].filter((item) => isHeldBack(answers, item, choice));
  return strayItems(answers, known)
    .filter((item) => !held.some((one) => item === one || item.startsWith(`${one}.`)))
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

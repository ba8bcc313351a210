/** Themes and features with what is recorded under them (Appendix 3), in the guide's order. Pure. */
import { isNotApplicable, isUnknown, ownPrompts, ratingOf } from "../../record/progress.ts";
import { answer, type Answers } from "../../record/record.ts";
import {
  type Feature,
  type Field,
  type Prompt,
  type Texts,
  type Theme,
  type WholeGuide,
} from "../../record/guide/guide.ts";
import { labelledFields } from "../../record/kinds/kind_words.ts";
import { QUESTION } from "../../record/kinds/kinds.ts";
import { decisionsOn, decisionWords } from "../../record/team/decisions.ts";
import type { View } from "../../record/view.ts";
import type { FeaturePart, ItemPart, PromptPart, ThemePart } from "./shape.ts";
import { fieldTexts, textsOf } from "./values.ts";
import { isTouched } from "./touched.ts";

/** What a report is made from. */
export interface Given {
  /** Everything recorded: it says what was begun. */
  answers: Answers;
  /** What may be seen of it. */
  seen: View;
  guide: WholeGuide;
  /** Prompts that are not ticked and carry no note are listed too. */
  everyPrompt: boolean;
  /** Fields that are not shared are left out. */
  share: boolean;
}

const RATING = { id: "rating", type: "rating" } as const;

/** A theme, and its features. */
export function themePart(given: Given, theme: Theme): ThemePart {
  return {
    ...itemPart(given, theme, given.guide.themeFields),
    ratingLabel: theme.ratingLabel,
    features: theme.features.map((feature) => featurePart(given, feature)),
  };
}

function featurePart(given: Given, feature: Feature): FeaturePart {
  const { seen: { answers }, everyPrompt } = given;
  const part = itemPart(given, feature, given.guide.featureFields);
  const prompts = [
    ...promptParts(answers, given.guide.texts, feature.prompts),
    ...ownPrompts(answers, feature.id).map((id) => ({
      ...promptAnswers(answers, id),
      text: textsOf(answers, id, "text").join(" / "),
      own: true,
      depth: 0,
    })),
  ];
  const all = part.standing === "in" ? prompts : [];
  const listed = all.filter(({ own, ticked, notApplicable, unknown, notes }) =>
    everyPrompt || own || ticked || notApplicable || unknown || notes.length > 0
  );
  return { ...part, text: given.guide.texts[feature.id] ?? "", prompts: all, listed };
}

function itemPart(
  { answers, seen, guide }: Given,
  { id, title }: { id: string; title: string },
  fields: Field[],
): ItemPart {
  const history = decisionsOn(seen.answers, id)
    .map((one) => decisionWords(guide, one)).join("\n");
  return {
    id,
    title,
    standing: seen.standing(id),
    touched: isTouched(answers, id),
    rating: ratingOf(seen.answers, id),
    ratings: fieldTexts(seen.answers, id, RATING, guide),
    isUnknown: ratingOf(seen.answers, id) === undefined && isUnknown(seen.answers, id),
    agreed: [
      ...labelledFields(QUESTION)
        .map((field) => ({ label: field.label, texts: textsOf(seen.answers, id, field.id) })),
      { label: "What was decided, and when", texts: history ? [history] : [] },
    ].filter(({ texts }) => texts.length > 0),
    fields: fields.map((field) => ({
      label: field.heading ?? field.label,
      texts: textsOf(seen.answers, id, field.id),
    })),
  };
}

function promptParts(
  answers: Answers,
  texts: Texts,
  prompts: Prompt[],
  depth = 0,
): PromptPart[] {
  return prompts.flatMap((prompt) => [
    {
      ...promptAnswers(answers, prompt.id),
      text: adapted(answers, prompt.id, texts[prompt.id] ?? ""),
      own: false,
      depth,
    },
    ...promptParts(answers, texts, prompt.prompts, depth + 1),
  ]);
}

/** A prompt as it was asked here, with the guide's own words beside (3.9). */
function adapted(answers: Answers, id: string, text: string): string {
  if (answer(answers, id, "left_out") === true) return `Left out: ${text}`;
  const asked = textsOf(answers, id, "wording").join(" / ");
  return asked ? `${asked}\nThe guide’s words: ${text}` : text;
}

function promptAnswers(answers: Answers, id: string) {
  return {
    id,
    ticked: answer(answers, id, "ticked") === true,
    notApplicable: isNotApplicable(answers, id),
    unknown: isUnknown(answers, id),
    notes: textsOf(answers, id, "note"),
  };
}

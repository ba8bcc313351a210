/** Themes and features with what is recorded under them (Appendix 3), in the guide's order. Pure. */
import { isRemoved } from "../../record/kinds/rows.ts";
import { ownPrompts, ratingOf } from "../../record/progress.ts";
import { answer, type Answers } from "../../record/record.ts";
import {
  type FeatureWords,
  type FieldWords,
  type GuideWords,
  levelName,
  type PromptWords,
  type ThemeWords,
} from "../../record/guide/guide_words.ts";
import { evidenceItems, evidencePart } from "./evidence.ts";
import { isHeldBack } from "./held_back.ts";
import type { Choice, FeaturePart, ItemPart, PromptPart, ThemePart } from "./shape.ts";
import { textsOf } from "./texts.ts";
import { isTouched } from "./touched.ts";

/** A theme, and its features. */
export function themePart(
  answers: Answers,
  theme: ThemeWords,
  guide: GuideWords,
  choice: Choice,
): ThemePart {
  const isOut = answer(answers, theme.id, "out") === true;
  return {
    ...itemPart(answers, theme, isOut, guide, guide.themeFields, choice),
    ratingLabel: theme.ratingLabel,
    features: theme.features.map((feature) => featurePart(answers, feature, isOut, guide, choice)),
  };
}

function featurePart(
  answers: Answers,
  feature: FeatureWords,
  isThemeOut: boolean,
  guide: GuideWords,
  choice: Choice,
): FeaturePart {
  const isOut = isThemeOut || answer(answers, feature.id, "out") === true;
  const part = itemPart(answers, feature, isOut, guide, guide.featureFields, choice);
  const own = ownPrompts(answers, feature.id).filter((item) => !isRemoved(answers, item));
  const prompts = [
    ...promptParts(answers, feature.prompts, choice),
    ...own.map((id) => ({
      ...promptAnswers(answers, id, choice),
      text: textsOf(answers, id, "text").join(" / "),
      own: true,
      depth: 0,
    })),
  ];
  const all = part.standing === "in" ? prompts : [];
  const listed = all.filter(({ own, ticked, notes }) =>
    choice.everyPrompt || own || ticked || notes.length > 0
  );
  return { ...part, text: feature.text, prompts: all, listed };
}

function itemPart(
  answers: Answers,
  { id, title }: { id: string; title: string },
  isOut: boolean,
  guide: GuideWords,
  fields: FieldWords[],
  choice: Choice,
): ItemPart {
  const standing = isOut ? "out" : isHeldBack(answers, id, choice) ? "sensitive" : "in";
  const touched = isTouched(answers, id);
  const empty = {
    id,
    title,
    standing,
    touched,
    rating: undefined,
    ratings: [],
    evidence: [],
  } as const;
  const labels = fields.map(({ label }) => ({ label, texts: [] }));
  if (standing !== "in") return { ...empty, ratings: [], evidence: [], fields: labels };
  const ratings = textsOf(answers, id, "rating");
  return {
    ...empty,
    rating: ratingOf(answers, id),
    ratings: ratings.map((one) => levelName(guide, Number(one))),
    fields: fields.map((field) => ({
      label: field.label,
      texts: textsOf(answers, id, field.id),
    })),
    evidence: evidenceItems(answers, id)
      .filter((item) => !isHeldBack(answers, item, choice))
      .map((item) => evidencePart(answers, id, item, guide, choice.share)),
  };
}

function promptParts(
  answers: Answers,
  prompts: PromptWords[],
  choice: Choice,
  depth = 0,
): PromptPart[] {
  return prompts.flatMap((prompt) => [
    { ...promptAnswers(answers, prompt.id, choice), text: prompt.text, own: false, depth },
    ...promptParts(answers, prompt.prompts, choice, depth + 1),
  ]);
}

function promptAnswers(answers: Answers, id: string, choice: Choice) {
  return {
    id,
    ticked: answer(answers, id, "ticked") === true,
    notes: choice.share ? [] : textsOf(answers, id, "note"),
  };
}

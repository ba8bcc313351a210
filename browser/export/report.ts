/**
 * A record set in the guide's order, ready for any kind of document. Pure.
 *
 * The source's own record form is Appendix 3; what may stay out is said in 3.2.
 */
import { isRemoved, ownPrompts, ratingOf } from "../record/progress.ts";
import { shown } from "../record/name.ts";
import { answer, type Answers, type EvaluationRecord } from "../record/record.ts";
import { strayItems } from "../record/retired.ts";
import { evidenceItems, evidencePart } from "./evidence.ts";
import type {
  FeatureWords,
  FieldWords,
  GuideWords,
  PromptWords,
  ThemeWords,
} from "./guide_words.ts";
import { levelName } from "./guide_words.ts";
import { outOfScope, scopeParts } from "./scope.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { textsOf, valueText } from "./texts.ts";
import { isTouched } from "./touched.ts";

/** What a person chose to let out. */
export interface Choice {
  /** Entries marked sensitive too. */
  sensitive: boolean;
  /** A copy to share: who takes part, notes and places of evidence stay out. */
  share: boolean;
  /** Prompts that are not ticked and carry no note are listed too. */
  everyPrompt: boolean;
}

/** A heading and what is recorded under it; more than one text where two tabs wrote at once. */
export interface Labelled {
  label: string;
  /** What was ticked under the heading, before the texts. */
  points?: string[];
  texts: string[];
}

/** Whether an item's answers are in the report; "sensitive" is held back. */
export type Standing = "in" | "out" | "sensitive";

export interface PromptPart {
  id: string;
  /** Empty for a prompt that stands in no guide: `own`. */
  text: string;
  own: boolean;
  depth: number;
  ticked: boolean;
  notes: string[];
}

export interface EvidencePart {
  of: string;
  fields: Labelled[];
}

export interface ItemPart {
  id: string;
  title: string;
  standing: Standing;
  /** Whether anything is ticked, written, rated or listed as evidence for it. */
  touched: boolean;
  rating: number | undefined;
  /** "5 Very good", and other versions beside it; empty: not rated. */
  ratings: string[];
  fields: Labelled[];
  evidence: EvidencePart[];
}

export interface FeaturePart extends ItemPart {
  text: string;
  /** Every prompt. */
  prompts: PromptPart[];
  /** Those that documents list: ticked, with a note, or people's own; or every one, if chosen. */
  listed: PromptPart[];
}

export interface ThemePart extends ItemPart {
  ratingLabel: string;
  features: FeaturePart[];
}

export interface Report {
  guide: GuideWords;
  name: string;
  /** When the record was last changed. ISO 8601. */
  changed: string;
  /** What was left out on purpose, in plain sentences. */
  leftOut: string[];
  summary: Summary;
  scope: Labelled[];
  /** Titles of the themes, and of the features of other themes, that are out of scope. */
  outOfScope: string[];
  themes: ThemePart[];
  /** Answers to questions the guide does not have, or no longer has. */
  strays: Labelled[];
}

/** Set the record in order, and leave out what was not chosen. */
export function reportOf(record: EvaluationRecord, guide: GuideWords, choice: Choice): Report {
  const { answers } = record;
  const themes = guide.themes.map((theme) => themePart(answers, theme, guide, choice));
  const name = shown(record.name, 200);
  return {
    guide,
    name,
    changed: record.changed,
    leftOut: leftOut(answers, choice),
    summary: summaryOf(answers, guide, themes, name),
    outOfScope: outOfScope(themes),
    scope: scopeParts(answers, guide, choice),
    themes,
    strays: choice.share ? [] : strayParts(answers, guide, choice),
  };
}

function themePart(
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

function strayParts(answers: Answers, guide: GuideWords, choice: Choice): Labelled[] {
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

function isHeldBack(answers: Answers, item: string, { sensitive }: Choice): boolean {
  return !sensitive && answer(answers, item, "sensitive") === true;
}

function leftOut(answers: Answers, choice: Choice): string[] {
  const held = [...answers.keys()].some((item) => isHeldBack(answers, item, choice));
  return [
    ...(held ? ["Entries marked sensitive are left out."] : []),
    ...(choice.share
      ? ["This is a copy to share. Who takes part, notes and where evidence is kept are left out."]
      : []),
  ];
}

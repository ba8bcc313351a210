/** The scope of a record (3.5, 3.6) as documents print it. */
import { inLines } from "../../record/lines.ts";
import type { Answers } from "../../record/record.ts";
import { SCOPE } from "../../record/scope.ts";
import type { Guide } from "../../record/guide/guide.ts";
import { labelledFields } from "../../record/kinds/kind_words.ts";
import type { ItemPart, Labelled, ThemePart } from "./shape.ts";
import { fieldTexts, namesSet } from "./values.ts";

/** The findings that show that a closer look is due stand with the reasons for it. */
const REASONS = "reasons";
const FINDINGS = "finding.*";

/** Why a closer look, of what, with whom and when. Empty headings are left out. */
export function scopeParts(answers: Answers, guide: Guide): Labelled[] {
  return labelledFields(SCOPE)
    .map((field) => ({
      label: field.label,
      ...(field.id === REASONS ? { points: findings(answers, guide) } : {}),
      texts: fieldTexts(answers, SCOPE, field, guide),
    }))
    .filter(({ points = [], texts }) => points.length + texts.length > 0);
}

/** Themes that are out, and features that are out of a theme that is in. */
export function outOfScope(themes: ThemePart[]): string[] {
  return themes
    .flatMap((theme): ItemPart[] => theme.standing === "out" ? [theme] : theme.features)
    .filter(({ standing }) => standing === "out")
    .map(({ title }) => title);
}

function findings(answers: Answers, guide: Guide): string[] {
  return namesSet(answers, SCOPE, FINDINGS).map((id) => findingText(guide, id));
}

/** The guide's words for a finding; its id where the guide has it no longer. */
export function findingText({ findings }: Guide, id: string): string {
  return findings.find((one) => one.id === id)?.text ?? `Finding ${inLines(id)}`;
}

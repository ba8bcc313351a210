/** The scope of a record (3.5, 3.6) as documents print it. */
import { inLines } from "../../record/lines.ts";
import type { Answers } from "../../record/record.ts";
import { SCOPE } from "../../record/scope.ts";
import type { Guide, Texts, WholeGuide } from "../../record/guide/guide.ts";
import { labelledFields } from "../../record/kinds/kind_words.ts";
import type { ItemPart, Labelled, ThemePart } from "./shape.ts";
import { fieldTexts, namesSet } from "./values.ts";

/** What shows that a closer look is due stands with the reasons for it, partners with who takes part. */
const TICKED: { [field: string]: (answers: Answers, guide: WholeGuide) => string[] } = {
  reasons: (answers, guide) => [
    ...named(answers, "trigger.*", guide.triggers),
    ...namesSet(answers, SCOPE, FINDINGS).map((id) => findingText(guide, id)),
  ],
  participants: partners,
};
const FINDINGS = "finding.*";

/** Why a closer look, of what, with whom and when. Empty headings are left out. */
export function scopeParts(answers: Answers, guide: WholeGuide): Labelled[] {
  return labelledFields(SCOPE)
    .map((field) => ({
      label: field.label,
      ...(TICKED[field.id] ? { points: TICKED[field.id]!(answers, guide) } : {}),
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

/** The kinds of partner who take part; once there are some, those of whom nobody does. */
function partners(answers: Answers, { partners }: WholeGuide): string[] {
  const taking = named(answers, "partner.*", partners);
  const missing = Object.values(partners).filter((one) => !taking.includes(one));
  return taking.length && missing.length
    ? [...taking, `Nobody takes part from: ${missing.join("; ")}`]
    : taking;
}

/** What is ticked of several, in words; its id where the guide has it no longer. */
function named(answers: Answers, field: string, words: Texts): string[] {
  return namesSet(answers, SCOPE, field).map((id) => words[id] ?? inLines(id));
}

/** The guide's words for a finding; its id where the guide has it no longer. */
export function findingText({ findings }: Guide, id: string): string {
  return findings.find((one) => one.id === id)?.text ?? `Finding ${inLines(id)}`;
}

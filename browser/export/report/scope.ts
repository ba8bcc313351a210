/** The scope of a record (3.5, 3.6) as documents print it. */
import type { Answers } from "../../record/record.ts";
import { labelledFields } from "../../record/kinds/kinds.ts";
import { SCOPE } from "../../record/scope.ts";
import type { Guide } from "../../record/guide/guide.ts";
import type { ItemPart, Labelled, ThemePart } from "./shape.ts";
import { dayWords, textsOf } from "./texts.ts";

const FINDING = "finding.";

/** Why a closer look, of what, with whom and when. Empty headings are left out. */
export function scopeParts(answers: Answers, guide: Guide): Labelled[] {
  return labelledFields(SCOPE)
    .map(({ id, label }) => ({
      label,
      ...(id === "reasons" ? { points: findings(answers, guide) } : {}),
      texts: textsOf(answers, SCOPE, id).map(dayWords),
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
  return [...answers.get(SCOPE) ?? []]
    .filter(([field, value]) => field.startsWith(FINDING) && value === true)
    .map(([field]) => field.slice(FINDING.length))
    .sort()
    .map((id) => guide.findings.find((one) => one.id === id)?.text ?? `Finding ${id}`);
}

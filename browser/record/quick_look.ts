/** The quick look (2.4, 3.5): which features its answers point to, and why. Pure. */
import type { Guide, Place } from "./guide/guide.ts";
import { answer, type Answers } from "./record.ts";
import { SCOPE } from "./scope.ts";

/** The item that holds its answers. */
export const QUICK_LOOK = "quick-look";
/** The answer that points to nothing. */
const YES = "yes";

/** A feature that deserves a closer look. */
export interface Pointed {
  feature: Place;
  theme: Place;
  /** The ids of the questions that were not answered with a plain yes, and of the findings. */
  questions: string[];
  findings: string[];
}

/** The features that the answers point to, in the guide's order. Nothing is added up. */
export function pointedTo({ themes, quickLook, findings }: Guide, answers: Answers): Pointed[] {
  const asked = quickLook.filter(({ id }) => {
    const given = answer(answers, QUICK_LOOK, `answer.${id}`);
    return given !== undefined && given !== YES;
  });
  const seen = findings.filter(({ id }) => answer(answers, SCOPE, `finding.${id}`) === true);
  const leading = (leads: Guide["findings"], feature: string) =>
    leads.filter(({ features }) => features.includes(feature)).map(({ id }) => id);
  return themes.flatMap((theme) =>
    theme.features.map((feature) => ({
      feature,
      theme,
      questions: leading(asked, feature.id),
      findings: leading(seen, feature.id),
    }))
  ).filter(({ questions, findings }) => questions.length + findings.length > 0);
}

/** Which themes and features are out of scope when these features alone are in. */
export function outWithout({ themes }: Guide, chosen: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  for (const { id, features } of themes) {
    if (!features.some((feature) => chosen.has(feature.id))) out.add(id);
    else for (const feature of features) if (!chosen.has(feature.id)) out.add(feature.id);
  }
  return out;
}

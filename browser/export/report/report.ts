/**
 * A record set in the guide's order, ready for any kind of document. Pure.
 *
 * The source's own record form is Appendix 3; what may stay out is said in 3.2.
 */
import { shown } from "../../record/name.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import type { WholeGuide } from "../../record/guide/guide.ts";
import { view } from "../../record/view.ts";
import { checklistParts } from "./checklists.ts";
import { themePart } from "./items.ts";
import { planPart } from "./plan.ts";
import { rowParts } from "./rows.ts";
import { quickLookParts } from "./quick_look.ts";
import { outOfScope, scopeParts } from "./scope.ts";
import type { Choice, Report } from "./shape.ts";
import { strayParts } from "./strays.ts";
import { summaryOf } from "./summary.ts";

/** Set the record in order, and leave out what was not chosen. */
export function reportOf(record: EvaluationRecord, guide: WholeGuide, choice: Choice): Report {
  const { answers } = record;
  const seen = view(answers, guide, { ...choice, outOfScope: false });
  const given = { answers, seen, guide, everyPrompt: choice.everyPrompt, share: choice.share };
  const themes = guide.themes.map((theme) => themePart(given, theme));
  const rows = rowParts(given);
  const name = shown(record.name, 200);
  return {
    guide,
    name,
    changed: record.changed,
    leftOut: [
      ...(seen.holdsBack ? ["Entries marked sensitive are left out."] : []),
      ...(choice.share
        ? [
          "This is a copy to share. Who takes part, who leads, notes and where evidence is kept are " +
          "left out.",
        ]
        : []),
    ],
    summary: summaryOf(answers, guide, themes, name),
    outOfScope: outOfScope(themes),
    scope: scopeParts(seen.answers, guide),
    quickLook: quickLookParts(seen.answers, guide),
    checklists: checklistParts(seen.answers, guide),
    themes,
    plan: planPart(given, themes, rows),
    rows,
    strays: choice.share ? [] : strayParts(seen.answers, guide),
  };
}

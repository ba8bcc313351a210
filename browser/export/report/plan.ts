/** The improvement plan (section 4) as documents set it: what is said of it, and its actions. Pure. */
import { labelledFields } from "../../record/kinds/kind_words.ts";
import { ACTION, actionsOf, linkTo, PLAN } from "../../record/plan/actions.ts";
import { missingWords } from "../../record/plan/missing.ts";
import { levelName, onScale } from "../../record/guide/guide.ts";
import { answer } from "../../record/record.ts";
import type { Given } from "./items.ts";
import type { ActionPart, FeaturePart, PlanPart, RowsPart, ThemePart } from "./shape.ts";
import { fieldTexts } from "./values.ts";

/** The plan; its actions have the numbers that the page gives them, whatever is left out here. */
export function planPart(given: Given, themes: ThemePart[], rows: RowsPart[]): PlanPart {
  const { answers, seen, guide } = given;
  const places = new Map(
    themes.flatMap((theme): (ThemePart | FeaturePart)[] => [theme, ...theme.features])
      .map((place) => [place.id, place]),
  );
  const found = rows.find(({ kind }) => kind.id === ACTION)?.rows ?? [];
  const actions = actionsOf(guide, answers).flatMap((action): ActionPart[] => {
    const row = found.find(({ id }) => id === action.item);
    if (!row) return [];
    // A link is seen only where the field itself is.
    const from = action.from.filter((id) => answer(seen.answers, action.item, linkTo(id)) === true);
    return [{
      row,
      number: action.number,
      missing: missingWords(action),
      from: from.map((id) => linked(id, places.get(id), given)),
    }];
  });
  return {
    said: labelledFields(PLAN)
      .map((field) => ({ label: field.label, texts: fieldTexts(seen.answers, PLAN, field, guide) }))
      .filter(({ texts }) => texts.length > 0),
    actions,
  };
}

/** Such as "1b Needs and preferences: 2 Weak"; a place that is gone says so. */
function linked(id: string, place: ThemePart | FeaturePart | undefined, { guide }: Given): string {
  if (!place) return `${id} (no longer in this guide)`;
  if (place.standing === "out") return `${place.title} (out of scope)`;
  const level = onScale(guide, place.rating);
  return level === undefined ? place.title : `${place.title}: ${levelName(guide, level)}`;
}

/** Answers to questions the guide does not have, or no longer has. Pure. */
import type { Answers } from "../../record/record.ts";
import { itemsOf, type WholeGuide } from "../../record/guide/guide.ts";
import { strayItems } from "../../record/guide/retired.ts";
import { itemOf } from "../../record/kinds/item.ts";
import { LIST_POINT } from "./checklists.ts";
import type { Labelled } from "./shape.ts";
import { valueText } from "./values.ts";

export function strayParts(answers: Answers, guide: WholeGuide): Labelled[] {
  const known = new Set(itemsOf(guide));
  const listed = new Set(
    guide.checklists.flatMap(({ points }) => points.map(({ item }) => item)),
  );
  const unlisted = [...answers.keys()]
    .filter((id) => itemOf(id).kind?.id === LIST_POINT && !listed.has(id));
  return [...new Set([...strayItems(answers, known), ...unlisted])]
    .flatMap((item) =>
      [...answers.get(item) ?? []].map(([field, value]) => ({
        label: valueText(`${item}: ${field}`),
        texts: [valueText(value)],
      }))
    );
}

/** The ratings and texts of every theme and feature, for a spreadsheet. */
import { words } from "../../../record/guide/words.ts";
import { levelName } from "../../../record/guide/guide.ts";
import type { FeaturePart, Labelled, Report, Standing, ThemePart } from "../../report/shape.ts";
import type { Cell } from "../blocks.ts";
import type { Sheet } from "./section.ts";

const IN_SCOPE: { [standing in Standing]: string } = {
  in: "yes",
  out: "no",
  sensitive: "yes, left out as sensitive",
};

/** A row for each feature and theme: rating and texts. Columns of the other kind stay empty. */
export function ratingSheet({ guide, themes }: Report): Sheet {
  const items = themes.flatMap((theme) => [theme, ...theme.features]);
  const hasOthers = items.some(({ ratings }) => ratings.length > 1);
  const texts = (of: "feature" | "theme", found: Labelled[]) =>
    Object.fromEntries(found.map(({ texts }, index): [string, Cell] => [`${of} ${index}`, texts]));
  const cells = (item: FeaturePart | ThemePart): { [column: string]: Cell } => ({
    id: item.id,
    title: item.title,
    in_scope: IN_SCOPE[item.standing],
    ...(item.rating === undefined ? item.isUnknown && { level: words.unknown } : {
      rating: item.rating,
      level: levelName(guide, item.rating).replace(/^\d+ /, ""),
    }),
    others: item.ratings.slice(1).join("; "),
    ...("text" in item
      ? { text: item.text, ...texts("feature", item.fields) }
      : texts("theme", item.fields)),
  });
  return {
    id: "ratings",
    columns: [
      { id: "id", heading: "Id" },
      { id: "title", heading: "Title" },
      { id: "text", heading: "Text" },
      { id: "in_scope", heading: "In scope" },
      { id: "rating", heading: "Rating" },
      { id: "level", heading: "Level" },
      ...(hasOthers ? [{ id: "others", heading: "Conflicting rating (from a second tab)" }] : []),
      ...guide.featureFields.map(({ label }, index) => ({
        id: `feature ${index}`,
        heading: label,
      })),
      ...guide.themeFields.map(({ label }, index) => ({ id: `theme ${index}`, heading: label })),
    ],
    rows: items.map((item) => ({ cells: cells(item) })),
  };
}

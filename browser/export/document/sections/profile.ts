/** All ratings in one picture, a row for each feature and theme; and what is written, by rating. */
import { type Field, type Guide, levelName, onScale } from "../../../record/guide/guide.ts";
import { unratedWords } from "../../../record/ratings.ts";
import { byRating } from "../../../record/written.ts";
import type { FeaturePart, ItemPart, Report, ThemePart } from "../../report/shape.ts";
import { standingWords } from "../../report/standing.ts";
import { fields, type Part, part, type Picture, text } from "../blocks.ts";
import type { Section } from "./section.ts";

export const profile: Section = {
  parts: (report) => [
    part(
      "Profile",
      text(
        "One row for each essential feature and each theme. Themes are judged as a whole; " +
          "nothing is added up.",
      ),
      picture(report),
      ...written(report),
    ),
  ],
};

export function picture({ guide, themes }: Report): Picture {
  const mark = (item: FeaturePart | ThemePart, name: string, strong: boolean) => ({
    name,
    at: item.rating,
    words: standingWords(item) ??
      (item.rating === undefined ? unratedWords(item) : levelName(guide, item.rating)),
    strong,
  });
  return {
    is: "picture",
    of: "Feature or theme",
    scale: [...guide.levels].sort((a, b) => a.level - b.level)
      .map(({ level, name }) => ({ at: level, name })),
    words: "Rating",
    marks: themes.filter(({ standing }) => standing !== "out").flatMap((theme) => [
      ...theme.features.map((feature) => mark(feature, feature.title, false)),
      mark(theme, theme.ratingLabel, true),
    ]),
  };
}

/** What is written in each box of the form, by rating, whatever the rating; no box without words. */
function written({ guide, themes }: Report): Part[] {
  const shown = themes.filter(({ standing }) => standing !== "out");
  return [
    ...inBoxes(guide, guide.featureFields, shown.flatMap((theme) => theme.features)),
    ...inBoxes(guide, guide.themeFields, shown),
  ];
}

function inBoxes(guide: Guide, boxes: Field[], items: ItemPart[]): Part[] {
  return boxes.flatMap((box, at) => {
    const said = items.filter(({ standing, fields }) =>
      standing === "in" && fields[at]!.texts.length > 0
    );
    if (said.length === 0) return [];
    const rated = said.map((one) => ({ ...one, level: onScale(guide, one.rating) }));
    const found = byRating(rated, box).map((one) => ({
      label: `${one.title}: ${
        one.level === undefined ? unratedWords(one) : levelName(guide, one.level)
      }`,
      texts: one.fields[at]!.texts,
    }));
    return [part(`${box.label}, by rating`, fields(found))];
  });
}

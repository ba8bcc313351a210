/** All ratings in one picture, a row for each feature and theme: what a reader asks for first. */
import { levelName } from "../../../record/guide/guide.ts";
import { unratedWords } from "../../../record/ratings.ts";
import type { FeaturePart, Report, ThemePart } from "../../report/shape.ts";
import { standingWords } from "../../report/standing.ts";
import { part, type Picture, text } from "../blocks.ts";
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

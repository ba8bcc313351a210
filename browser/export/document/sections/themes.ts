/** Themes and features: the form of Appendix 3 filled in, the rating before what led to it. */
import { words } from "../../../record/guide/words.ts";
import { unratedWords } from "../../../record/ratings.ts";
import type { FeaturePart, ItemPart, Report, ThemePart } from "../../report/shape.ts";
import { standingWords } from "../../report/standing.ts";
import { type Block, fields, type Part, part, text } from "../blocks.ts";
import { ANOTHER } from "../reading.ts";
import { PROMPT_COLUMNS, promptRows, promptSheet } from "./prompts.ts";
import { ratingSheet } from "./ratings.ts";
import type { Section } from "./section.ts";

export const themes: Section = {
  parts: (report) =>
    report.themes.filter(({ standing }) => standing !== "out")
      .map((theme) => themePart(theme, report)),
  sheets: (report) => [ratingSheet(report), promptSheet(report)],
};

function themePart(theme: ThemePart, report: Report): Part {
  return part(
    theme.title,
    ...theme.features.map((feature) => featurePart(feature, report)),
    part(
      theme.ratingLabel,
      ...(standing(theme) ?? [
        text(ratingWords(theme)),
        ...(theme.agreed.length ? [fields(theme.agreed)] : []),
        ...(theme.touched ? [fields(theme.fields)] : []),
      ]),
    ),
  );
}

function featurePart(feature: FeaturePart, { guide }: Report): Block {
  if (feature.standing === "out") {
    return { is: "fact", label: feature.title, text: `${words.outOfScope}.` };
  }
  if (!feature.touched && feature.standing === "in" && promptRows(feature).length === 0) {
    return { is: "fact", label: feature.title, text: "Not yet looked at." };
  }
  return part(
    feature.title,
    text(`${guide.lead} ${feature.text}`, "quoted"),
    ...(standing(feature) ??
      (feature.touched ? answers(feature, guide.featureRating) : untouched(feature))),
  );
}

function answers(feature: FeaturePart, ratingLabel: string): Block[] {
  return [
    fields([
      { label: ratingLabel, texts: [ratingWords(feature)] },
      ...feature.agreed,
      ...feature.fields,
    ]),
    {
      is: "table",
      title: "Prompts",
      columns: PROMPT_COLUMNS,
      rows: promptRows(feature),
      none: "No prompt is ticked.",
    },
  ];
}

function untouched(feature: FeaturePart): Block[] {
  const rows = promptRows(feature);
  return [
    text("Not yet looked at.", "quiet"),
    ...(rows.length > 0 ? [{ is: "table", columns: PROMPT_COLUMNS, rows } as const] : []),
  ];
}

function ratingWords(item: ItemPart): string {
  return item.ratings.join(`\n${ANOTHER}`) || `${unratedWords(item)}.`;
}

/** What stands in the place of answers that are not shown. */
function standing(item: ItemPart): Block[] | undefined {
  const words = standingWords(item);
  return words === undefined ? undefined : [text(words, "quiet")];
}

/** The record as a Word document: the form of Appendix 3 filled in, profile, evidence. */
import { type FileChild, Paragraph, type Table } from "docx";
import { labelledFields } from "../../record/kinds/kinds.ts";
import { levelName } from "../../record/guide/guide.ts";
import type { FeaturePart, PromptPart, Report, ThemePart } from "../report/shape.ts";
import { standingWords } from "../report/standing.ts";
import { contents, fileOf } from "./document.ts";
import { heading, labelled, line, type Row, table, texts } from "./parts.ts";

/** What a title says of the day the record was last changed: "23 November 2026". */
function day(iso: string): string {
  return new Date(iso).toLocaleDateString("en-GB", { dateStyle: "long" });
}

export function recordFile(report: Report, attribution: string): Promise<Blob> {
  const { guide } = report;
  return fileOf(
    {
      title: `${guide.recordTitle}: ${report.name}`,
      subject: guide.title,
      creator: "A closer look",
    },
    [
      ...titlePart(report),
      ...scopePart(report),
      ...report.themes.flatMap((theme) => themePart(theme, report)),
      ...profilePart(report),
      ...evidencePart(report),
      ...strayPart(report),
      heading("Source", 1),
      ...texts(attribution),
    ],
  );
}

function titlePart({ guide, summary, changed, leftOut }: Report): FileChild[] {
  return [
    new Paragraph({ text: summary.title, style: "Title" }),
    ...(summary.below === undefined ? [] : texts(summary.below, "Subtitle")),
    ...texts(`${guide.recordTitle}. ${guide.title}: ${guide.subtitle}`),
    ...summary.facts.map(({ label, text }) => line(label, text)),
    line("Record last changed", day(changed)),
    ...leftOut.flatMap((words) => texts(words)),
    new Paragraph({ text: "Contents", style: "Subtitle" }),
    contents(),
  ];
}

function scopePart({ scope, outOfScope }: Report): FileChild[] {
  const isEmpty = scope.length + outOfScope.length === 0;
  return [
    heading("Scope", 1, true),
    ...(isEmpty ? texts("Nothing is recorded about the scope.", "Quiet") : []),
    ...(outOfScope.length > 0 ? [line("Out of scope", outOfScope.join("; "))] : []),
    ...scope.flatMap((part) => labelled(part, 2)),
  ];
}

function themePart(theme: ThemePart, report: Report): FileChild[] {
  if (theme.standing === "out") return [];
  return [
    heading(theme.title, 1, true),
    ...theme.features.flatMap((feature) => featurePart(feature, report)),
    heading(theme.ratingLabel, 2),
    ...(standing(theme) ?? [
      ...texts(theme.ratings.join("\nAnother version: ") || "Not rated."),
      ...(theme.touched ? theme.fields.flatMap((field) => labelled(field, 3)) : []),
    ]),
  ];
}

function featurePart(feature: FeaturePart, { guide }: Report): FileChild[] {
  if (feature.standing === "out") return [line(feature.title, "Out of scope.")];
  return [
    heading(feature.title, 2),
    ...texts(`${guide.lead} ${feature.text}`, "Quote"),
    ...(standing(feature) ??
      (feature.touched ? answersPart(feature, guide.featureRating) : untouchedPart(feature))),
  ];
}

function answersPart(feature: FeaturePart, ratingLabel: string): FileChild[] {
  return [
    ...feature.fields.flatMap((field) => labelled(field, 3)),
    heading(ratingLabel, 3),
    ...texts(feature.ratings.join("\nAnother version: ") || "Not rated."),
    heading("Prompts", 3),
    feature.listed.length > 0
      ? promptTable(feature)
      : new Paragraph({ text: "No prompt is ticked.", style: "Quiet" }),
  ];
}

function untouchedPart(feature: FeaturePart): FileChild[] {
  return [
    ...texts("Not yet looked at.", "Quiet"),
    ...(feature.listed.length > 0 ? [promptTable(feature)] : []),
  ];
}

function promptTable({ listed }: FeaturePart): Table {
  return table(["Number", "Prompt", "Looked at", "Note"], [12, 41, 13, 34], listed.map(promptRow));
}

function promptRow({ id, text, own, ticked, notes }: PromptPart): string[] {
  return [own ? "Added" : id, text, ticked ? "Yes" : "–", notes.join("\nAnother version: ")];
}

/** What stands in the place of answers that are not shown. */
function standing(item: FeaturePart | ThemePart): FileChild[] | undefined {
  const words = standingWords(item);
  return words === undefined ? undefined : texts(words, "Quiet");
}

/** A row a feature, a column a level: read as a picture, and row by row. */
function profilePart({ guide, themes }: Report): FileChild[] {
  const levels = [...guide.levels].sort((a, b) => a.level - b.level);
  const rows = themes.filter((theme) => theme.standing !== "out").flatMap((theme): Row[] => [
    ...theme.features.map((item) => profileRow(item, item.title)),
    { strong: profileRow(theme, theme.ratingLabel) },
  ]);
  function profileRow(item: FeaturePart | ThemePart, title: string): string[] {
    const words = standingWords(item) ??
      (item.rating === undefined ? "Not rated" : levelName(guide, item.rating));
    return [title, ...levels.map(({ level }) => level === item.rating ? "●" : ""), words];
  }
  return [
    heading("Profile", 1, true),
    ...texts(
      "One row for each essential feature and each theme. Themes are judged as a whole; " +
        "nothing is added up.",
    ),
    table(
      [
        "Feature or theme",
        ...levels.map(({ level, name }) => `${level}\n${name}`),
        "Rating",
      ],
      [32, ...levels.map(({ name }) => levelWidth(name)), 20],
      rows,
    ),
  ];
}

/** Wide enough for the longest word of a level's name. A share, as the other columns' widths. */
function levelWidth(name: string): number {
  return Math.max(7, ...name.split(" ").map((word) => 0.8 * word.length + 3));
}

function evidencePart({ themes }: Report): FileChild[] {
  const labels = labelledFields("evidence").map(({ label }) => label);
  const items = themes.flatMap((theme) => [...theme.features, theme]);
  const rows = items.flatMap(({ id, evidence }) =>
    evidence.map(({ fields }) => [
      id,
      ...labels.map((label) =>
        fields.filter((field) => field.label === label).flatMap((field) => field.texts).join("\n")
      ),
    ])
  );
  return [
    heading("Evidence list", 1, true),
    ...(rows.length === 0 ? texts("No evidence is listed.", "Quiet") : [table(
      [
        "For",
        ...labels,
      ],
      [6, 17, 13.5, 13, 16.5, 17, 17],
      rows,
    )]),
  ];
}

function strayPart({ strays }: Report): FileChild[] {
  if (strays.length === 0) return [];
  return [
    heading("Answers to questions no longer in this guide", 1),
    ...strays.flatMap((stray) => labelled(stray, 2)),
  ];
}

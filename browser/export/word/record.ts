/** The record as a Word document: the form of Appendix 3 filled in, profile, evidence. */
import { type FileChild, Paragraph } from "docx";
import { levelName } from "../guide_words.ts";
import type { FeaturePart, Labelled, PromptPart, Report, ThemePart } from "../report.ts";
import { standingWords } from "../standing.ts";
import { contents, fileOf } from "./document.ts";
import { heading, labelled, line, table, texts } from "./parts.ts";

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

function titlePart({ guide, name, changed, leftOut }: Report): FileChild[] {
  return [
    new Paragraph({ text: guide.recordTitle, style: "Title" }),
    ...texts(name, "Subtitle"),
    ...texts(`${guide.title}: ${guide.subtitle}`),
    line("Record last changed", day(changed)),
    ...leftOut.flatMap((words) => texts(words)),
    new Paragraph({ text: "Contents", style: "Subtitle" }),
    contents(),
  ];
}

function scopePart({ scope, themes }: Report): FileChild[] {
  const out = themes.flatMap((theme) => [theme, ...theme.features])
    .filter(({ standing }) => standing === "out")
    .map(({ title }) => title);
  const parts: Labelled[] = out.length > 0
    ? [...scope, { label: "Not in scope", texts: [out.join("\n")] }]
    : scope;
  return [
    heading("Scope", 1, true),
    ...(parts.length === 0 ? texts("Nothing is recorded about the scope.", "Quiet") : []),
    ...parts.flatMap((part) =>
      part.label === "Why a closer look"
        ? [heading(part.label, 2), ...part.texts.map(bullet)]
        : labelled(part, 2)
    ),
  ];
}

function bullet(text: string): Paragraph {
  return new Paragraph({ text, bullet: { level: 0 } });
}

function themePart(theme: ThemePart, report: Report): FileChild[] {
  return [
    heading(theme.title, 1, true),
    ...theme.features.flatMap((feature) => featurePart(feature, report)),
    heading(theme.ratingLabel, 2),
    ...(standing(theme) ?? [
      ...texts(theme.ratings.join("\nAnother version: ") || "Not rated."),
      ...theme.fields.flatMap((field) => labelled(field, 3)),
    ]),
  ];
}

function featurePart(feature: FeaturePart, { guide }: Report): FileChild[] {
  return [
    heading(feature.title, 2),
    ...texts(`${guide.lead} ${feature.text}`, "Quote"),
    ...(standing(feature) ?? [
      ...feature.fields.flatMap((field) => labelled(field, 3)),
      heading(guide.featureRating, 3),
      ...texts(feature.ratings.join("\nAnother version: ") || "Not rated."),
      heading("Prompts", 3),
      table(
        ["Number", "Prompt", "Ticked", "Note"],
        [12, 42, 11, 35],
        feature.prompts.map(promptRow),
      ),
    ]),
  ];
}

function promptRow({ id, text, own, ticked, notes }: PromptPart): string[] {
  return [own ? "Added" : id, text, ticked ? "Yes" : "No", notes.join("\nAnother version: ")];
}

/** What stands in the place of answers that are not shown. */
function standing(item: FeaturePart | ThemePart): FileChild[] | undefined {
  const words = standingWords(item);
  return words === undefined ? undefined : texts(words, "Quiet");
}

/** A row a feature, a column a level: read as a picture, and row by row. */
function profilePart({ guide, themes }: Report): FileChild[] {
  const levels = guide.levels.map(({ level }) => level).sort((a, b) => a - b);
  const rows = themes.flatMap((theme) => [
    ...theme.features.map((item) => profileRow(item, item.title)),
    profileRow(theme, theme.ratingLabel),
  ]);
  function profileRow(item: FeaturePart | ThemePart, title: string): string[] {
    const words = standingWords(item) ??
      (item.rating === undefined ? "Not rated" : levelName(guide, item.rating));
    return [title, ...levels.map((level) => level === item.rating ? "●" : ""), words];
  }
  return [
    heading("Profile", 1, true),
    ...texts(
      "One row for each essential feature and each theme. Themes are judged as a whole; " +
        "nothing is added up.",
    ),
    table(
      ["Feature or theme", ...levels.map(String), "Rating"],
      [40, ...levels.map(() => 7), 22],
      rows,
    ),
  ];
}

function evidencePart({ guide, themes }: Report): FileChild[] {
  const items = themes.flatMap((theme) => [...theme.features, theme]);
  const rows = items.flatMap(({ id, evidence }) =>
    evidence.map(({ fields }) => [
      id,
      ...guide.evidence.map(({ label }) =>
        fields.filter((field) => field.label === label).flatMap((field) => field.texts).join("\n")
      ),
    ])
  );
  return [
    heading("Evidence list", 1, true),
    ...(rows.length === 0 ? texts("No evidence is listed.", "Quiet") : [table(
      [
        "For",
        ...guide.evidence.map(({ label }) => label),
      ],
      [7, 18, 13, 13, 16, 18, 15],
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

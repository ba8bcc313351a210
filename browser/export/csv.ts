/** A report as CSV files: UTF-8 with a byte order mark, lines that end in CR LF. Pure. */
import type { FeaturePart, Labelled, Report, Standing, ThemePart } from "./report/shape.ts";
import { labelledFields } from "../record/kinds/kinds.ts";
import { levelName } from "../record/guide/guide.ts";

type Cell = string | number;

const IN_SCOPE: { [standing in Standing]: string } = {
  in: "yes",
  out: "no",
  sensitive: "yes, left out as sensitive",
};

/** A row for each feature and theme: rating and texts. Columns of the other kind stay empty. */
export function ratingsCsv({ guide, themes }: Report): string {
  const headings = [...guide.featureFields, ...guide.themeFields].map(({ label }) => label);
  const hasOthers = themes.flatMap((theme) => [theme, ...theme.features])
    .some(({ ratings }) => ratings.length > 1);
  const row = (item: FeaturePart | ThemePart): Cell[] => [
    item.id,
    item.title,
    "text" in item ? item.text : "",
    IN_SCOPE[item.standing],
    item.rating ?? "",
    item.rating === undefined ? "" : levelName(guide, item.rating).replace(/^\d+ /, ""),
    ...(hasOthers ? [item.ratings.slice(1).join("; ")] : []),
    ...("text" in item
      ? [...texts(item.fields), ...guide.themeFields.map(() => "")]
      : [...guide.featureFields.map(() => ""), ...texts(item.fields)]),
  ];
  return csv([
    [
      "Id",
      "Title",
      "Text",
      "In scope",
      "Rating",
      "Level",
      ...(hasOthers ? ["Rating in another tab"] : []),
      ...headings,
    ],
    ...themes.flatMap((theme) => [row(theme), ...theme.features.map(row)]),
  ]);
}

/** A row for each prompt, people's own among them: tick and note. */
export function promptsCsv({ themes }: Report): string {
  return csv([
    ["Feature", "Id", "Prompt", "Added by you", "Looked at", "Note"],
    ...features(themes).flatMap(({ id, prompts }) =>
      prompts.map((prompt): Cell[] => [
        id,
        prompt.id,
        prompt.text,
        prompt.own ? "yes" : "no",
        prompt.ticked ? "Yes" : "No",
        prompt.notes.join("\n\n"),
      ])
    ),
  ]);
}

/** A row for each piece of evidence. */
export function evidenceCsv({ themes }: Report): string {
  const all = themes.flatMap((theme) => [theme, ...theme.features]);
  const headings = labelledFields("evidence").map(({ label }) => label);
  return csv([
    ["Supports", "Supports (name)", ...headings],
    ...all.flatMap(({ id, title, evidence }) =>
      evidence.map(({ fields }) => [
        id,
        title,
        ...headings.map((heading) =>
          fields.filter(({ label }) => label === heading).flatMap((one) => one.texts).join("\n\n")
        ),
      ])
    ),
  ]);
}

/** Rows as a file. Numbers stay numbers; every text is quoted. */
export function csv(rows: Cell[][]): string {
  return "\uFEFF" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/**
 * A spreadsheet takes a text that starts with one of these for a formula, quoted or not. An
 * apostrophe before it makes it a text: it is seen by every program, and easy to take away.
 */
const RUNS = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  return `"${(RUNS.test(value) ? "'" + value : value).replaceAll('"', '""')}"`;
}

function features(themes: ThemePart[]): FeaturePart[] {
  return themes.flatMap((theme) => theme.features);
}

function texts(fields: Labelled[]): string[] {
  return fields.map((field) => field.texts.join("\n\n"));
}

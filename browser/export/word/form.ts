/** The blank record form (Appendix 3) as a Word document: boxes to tick, lines to write on. */
import { type FileChild, Paragraph, Table } from "docx";
import type { Feature, Field, Guide, Prompt, Theme } from "../../record/guide/guide.ts";
import { labelledFields } from "../../record/kinds/kinds.ts";
import { contents, fileOf } from "./document.ts";
import { heading, ruledLines, table, texts } from "./parts.ts";

const BOX = "☐";

export function formFile(guide: Guide, attribution: string): Promise<Blob> {
  return fileOf(
    { title: `${guide.recordTitle}: blank form`, subject: guide.title, creator: "A closer look" },
    [
      new Paragraph({ text: guide.recordTitle, style: "Title" }),
      ...texts("Blank form", "Subtitle"),
      ...texts(`${guide.title}: ${guide.subtitle}`),
      ...texts(
        "Fill in by hand, or type over the lines. Do not enter the names of people who use services.",
      ),
      ...texts("Contents", "Subtitle"),
      contents(),
      heading("Scope", 1, true),
      ...labelledFields("scope").flatMap(({ id, label }) => [
        heading(label, 2),
        ...(id === "reasons" ? guide.findings.flatMap(({ text }) => texts(`${BOX} ${text}`)) : []),
        ...ruledLines(2),
      ]),
      ...guide.themes.flatMap((theme) => themePart(theme, guide)),
      heading("Source", 1),
      ...texts(attribution),
    ],
  );
}

function themePart(theme: Theme, guide: Guide): FileChild[] {
  return [
    heading(theme.title, 1, true),
    ...theme.features.flatMap((feature) => featurePart(feature, guide)),
    heading(theme.ratingLabel, 2),
    ...ratingBoxes(guide),
    ...guide.themeFields.flatMap(field),
  ];
}

function featurePart(feature: Feature, guide: Guide): FileChild[] {
  return [
    heading(feature.title, 2),
    ...texts(`${guide.lead} ${feature.text}`, "Quote"),
    promptTable(feature),
    ...guide.featureFields.flatMap(field),
    heading(guide.featureRating, 3),
    ...ratingBoxes(guide),
  ];
}

function promptTable({ prompts }: Feature): Table {
  const rows = (found: Prompt[]): string[][] =>
    found.flatMap((prompt) => [[BOX, prompt.id, prompt.text, ""], ...rows(prompt.prompts)]);
  return table(["Looked at", "Number", "Prompt", "Note"], [11, 12, 42, 35], rows(prompts));
}

/** Worst first, as Appendix 3 prints the boxes. */
function ratingBoxes({ levels }: Guide): Paragraph[] {
  const inOrder = [...levels].sort((a, b) => a.level - b.level);
  return inOrder.flatMap(({ level, name, definition }) =>
    texts(`${BOX} ${level} ${name}: ${definition}`)
  );
}

function field({ label, guidance }: Field): Paragraph[] {
  return [heading(label, 3), ...(guidance ? texts(guidance, "Quiet") : []), ...ruledLines(5)];
}

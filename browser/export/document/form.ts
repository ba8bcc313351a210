/** The blank record form as a document, in the order of the source's own (Appendix 3). Pure. */
import type { Feature, Field, Guide, Prompt, Theme, WholeGuide } from "../../record/guide/guide.ts";
import { words } from "../../record/guide/words.ts";
import { labelledFields } from "../../record/kinds/kind_words.ts";
import { SCOPE } from "../../record/scope.ts";
import { type Block, type Boxes, type Document, part, type Row, text } from "./blocks.ts";

const BOX = "☐";

export function formOf(guide: WholeGuide): Document {
  return {
    name: `${guide.recordTitle}: blank form`,
    subject: guide.title,
    front: {
      title: guide.recordTitle,
      below: "Blank form",
      about: [
        `${guide.title}: ${guide.subtitle}`,
        `Fill in by hand, or type over the lines. ${words.tickMeans} ${words.noNames}`,
      ],
      facts: [],
      leftOut: [],
    },
    parts: [scope(guide), ...guide.themes.map((theme) => themePart(theme, guide))],
  };
}

function scope({ findings }: Guide) {
  return part(
    "Scope",
    ...labelledFields(SCOPE).map(({ id, label }) =>
      part(
        label,
        ...(id === "reasons" ? [boxes(findings.map(({ text }) => text))] : []),
        lines(2),
      )
    ),
  );
}

function themePart(theme: Theme, guide: WholeGuide) {
  return part(
    theme.title,
    ...theme.features.map((feature) => featurePart(feature, guide)),
    part(theme.ratingLabel, levels(guide), ...guide.themeFields.map(field)),
  );
}

function featurePart(feature: Feature, guide: WholeGuide) {
  return part(
    feature.title,
    text(`${guide.lead} ${guide.texts[feature.id]}`, "quoted"),
    prompts(feature, guide),
    ...guide.featureFields.map(field),
    part(guide.featureRating, levels(guide)),
  );
}

function prompts({ prompts }: Feature, { texts }: WholeGuide): Block {
  const rows = (found: Prompt[]): Row[] =>
    found.flatMap((
      { id, prompts },
    ) => [{ cells: { box: BOX, id, text: texts[id] ?? "" } }, ...rows(prompts)]);
  return {
    is: "table",
    columns: [
      { id: "box", heading: "Looked at", width: 11 },
      { id: "id", heading: "Number", width: 12 },
      { id: "text", heading: "Prompt", width: 42 },
      { id: "note", heading: "Note", width: 35 },
    ],
    rows: rows(prompts),
  };
}

/** Worst first, as Appendix 3 prints the boxes. */
function levels({ levels }: Guide): Boxes {
  const inOrder = [...levels].sort((a, b) => a.level - b.level);
  return boxes(inOrder.map(({ level, name, definition }) => `${level} ${name}: ${definition}`));
}

function field({ label, guidance }: Field) {
  return part(label, ...(guidance ? [text(guidance, "quiet")] : []), lines(5));
}

function boxes(texts: string[]): Boxes {
  return { is: "boxes", texts };
}

function lines(count: number): Block {
  return { is: "lines", count };
}

/** The record form, to fill in: a document in the order of the source's own (Appendix 3). Pure. */
import type { Feature, Field, Prompt, Theme, WholeGuide } from "../../record/guide/guide.ts";
import { words } from "../../record/guide/words.ts";
import { dayWords } from "../../record/day.ts";
import { labelledFields } from "../../record/kinds/kind_words.ts";
import { isRemoved, rowsOn } from "../../record/kinds/rows.ts";
import { answer, type Answers } from "../../record/record.ts";
import { inScope, SCOPE } from "../../record/scope.ts";
import { EXERCISE } from "../../record/team/answered.ts";
import { nameOf, shownBy, text as said } from "../../record/team/exercise.ts";
import { type Ask, type Block, type Boxes, type Document, part, type Row, text } from "./blocks.ts";
import { propertiesOf } from "./form_properties.ts";

export const BOX = "☐";
/** Over the name of whoever fills the form in. */
const WHO = { name: "Your name", role: "Your role", none: "" } as const;
const TICK_MEANS =
  `A tick means “${words.ticked}”. Where nobody knows, write “${words.unknown}” as the note.`;

/**
 * @param answers of an exercise, or of somebody who takes part: what is out of its scope is not
 *   asked, its added prompts are; the scope is settled. Of any other record nothing is taken.
 */
export function formOf(whole: WholeGuide, answers: Answers = new Map()): Document {
  const isExercise = said(answers, "id") !== "";
  const asked: Answers = isExercise ? answers : new Map();
  const guide = { ...whole, ...inScope(whole, asked) };
  const by = said(asked, "answer_by");
  return {
    name: `${guide.recordTitle}: ${isExercise ? nameOf(asked) : "blank form"}`,
    subject: guide.title,
    front: {
      title: guide.recordTitle,
      below: isExercise ? nameOf(asked) : "Blank form",
      about: [
        `${guide.title}: ${guide.subtitle}`,
        "Fill in by hand, or type on the lines. Save it as a Word document (.docx). “Import” on " +
        "the site reads it back.",
        `${TICK_MEANS} ${words.noNames}`,
      ],
      facts: by ? [{ label: "Answer by", text: dayWords(by) }] : [],
      leftOut: [],
    },
    properties: propertiesOf(guide, asked),
    parts: [
      who(asked, isExercise),
      ...isExercise ? [] : [scope(guide)],
      ...guide.themes.map((theme) => themePart(theme, guide, asked)),
      scalePart(guide),
    ],
  };
}

function who(asked: Answers, isExercise: boolean) {
  const label = isExercise ? WHO[shownBy(asked)] : "Your name or role";
  return part(
    "Who fills this in",
    label
      ? part(label, lines(1, { item: EXERCISE, field: "who", name: label }))
      : text("Nobody’s name is asked.", "quiet"),
    ...(isExercise
      ? labelledFields(EXERCISE).filter(({ id }) => id === "speaks_for").map(({ id, label }) =>
        part(label, lines(2, { item: EXERCISE, field: id, name: label }))
      )
      : []),
  );
}

function scope({ triggers, findings, partners }: WholeGuide) {
  const ticks: { [field: string]: Boxes["boxes"] } = {
    reasons: [
      ...Object.entries(triggers).map(([id, text]) => tick(`trigger.${id}`, text)),
      ...findings.map(({ id, text }) => tick(`finding.${id}`, text)),
    ],
    partners: Object.entries(partners).map(([id, text]) => tick(`partner.${id}`, text)),
  };
  return part(
    "Scope",
    ...labelledFields(SCOPE).map(({ id, label }) =>
      part(
        label,
        ...(ticks[id]?.length ? [boxes(ticks[id])] : []),
        lines(2, { item: SCOPE, field: id, name: `Scope: ${label}` }),
      )
    ),
  );
}

/** What is ticked of the scope. */
function tick(field: string, text: string): Boxes["boxes"][number] {
  return { text, ask: { item: SCOPE, field, ticked: true, name: `Scope: ${text}` } };
}

function themePart(theme: Theme, guide: WholeGuide, asked: Answers) {
  return part(
    theme.title,
    ...theme.features.map((feature) => featurePart(feature, guide, asked)),
    part(
      theme.ratingLabel,
      levels(guide, theme.id, `Theme ${theme.id}`),
      ...guide.themeFields.map((one) => field(one, theme.id, `Theme ${theme.id}`)),
    ),
  );
}

function featurePart(feature: Feature, guide: WholeGuide, asked: Answers) {
  return part(
    feature.title,
    text(`${guide.lead} ${guide.texts[feature.id]}`, "quoted"),
    prompts(feature, guide, asked),
    ...guide.featureFields.map((one) => field(one, feature.id, feature.id)),
    part(guide.featureRating, levels(guide, feature.id, feature.id)),
  );
}

function prompts(feature: Feature, { texts }: WholeGuide, asked: Answers): Block {
  const asks = (item: string, name: string) => ({
    box: { item, field: "ticked", ticked: true as const, name: `${name}: looked at` },
    note: { item, field: "note", name: `${name}: note` },
  });
  const rows = (found: Prompt[]): Row[] =>
    found.flatMap(({ id, prompts }) => [
      ...(answer(asked, id, "left_out") === true ? [] : [row(id, id)]),
      ...rows(prompts),
    ]);
  /** A prompt in the guide's words; what an exercise asks in its place comes back with the form. */
  const row = (item: string, id: string, own = "wording"): Row => {
    const wording = answer(asked, item, own);
    const text = typeof wording === "string" ? wording : texts[item] ?? "";
    return {
      cells: { box: BOX, id, text },
      asks: {
        ...asks(item, id),
        ...wording !== undefined && { text: { item, field: own, name: `${id}: prompt` } },
      },
    };
  };
  const added = rowsOn(asked, "own-prompt", feature.id).filter((id) => !isRemoved(asked, id))
    .map((item, at) => row(item, `${feature.id}+${at + 1}`, "text"));
  return {
    is: "table",
    columns: [
      { id: "box", heading: words.ticked, width: 15 },
      { id: "id", heading: "Number", width: 12 },
      { id: "text", heading: "Prompt", width: 38 },
      { id: "note", heading: "Note", width: 35 },
    ],
    rows: [...rows(feature.prompts), ...added],
  };
}

/** What each level means, in full (Appendix 2). */
function scalePart({ scale }: WholeGuide) {
  return part(
    scale.name,
    ...scale.levels.map(({ level, name, definition, texts }) =>
      part(`${level} ${name}`, ...[definition, ...texts].map((one) => text(one, "quoted")))
    ),
  );
}

/** Worst first, as Appendix 3 prints the boxes; and the box for what nobody knows. */
function levels({ levels }: WholeGuide, item: string, of: string): Boxes {
  const inOrder = [...levels].sort((a, b) => a.level - b.level);
  return boxes([
    ...inOrder.map(({ level, name, definition, other }) => ({
      text: `${level} ${name}: ${definition}${other ? ` (in the appendix: ${other})` : ""}`,
      ask: { item, field: "rating", ticked: level, name: `${of}: ${level} ${name}` },
    })),
    {
      text: words.unknown,
      ask: { item, field: "unknown", ticked: true, name: `${of}: ${words.unknown}` },
    },
  ]);
}

function field({ id, label, heading, guidance }: Field, item: string, of: string) {
  return part(
    heading ?? label,
    ...(guidance ? [text(guidance, "quiet")] : []),
    lines(5, { item, field: id, name: `${of}: ${label}` }),
  );
}

function boxes(boxes: Boxes["boxes"]): Boxes {
  return { is: "boxes", boxes };
}

function lines(count: number, ask: Ask): Block {
  return { is: "lines", count, ask };
}

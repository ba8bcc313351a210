/** The report for a committee: a few pages to decide on, the plan among them (4.1, 4.11). Pure. */
import { type Field, fieldFor, levelName, onScale } from "../../record/guide/guide.ts";
import { PLAN } from "../../record/plan/actions.ts";
import { fieldOf, kindNamed } from "../../record/kinds/kinds.ts";
import { labelledFields, type WordedField } from "../../record/kinds/kind_words.ts";
import { unratedWords } from "../../record/ratings.ts";
import { SCOPE } from "../../record/scope.ts";
import { byRating } from "../../record/written.ts";
import type { ActionPart, ItemPart, Labelled, Report } from "../report/shape.ts";
import { type Block, type Document, part, text } from "./blocks.ts";
import { documentOf } from "./document.ts";
import { picture } from "./sections/profile.ts";

const COLUMNS = [
  { id: "number", heading: "No.", width: 4, unbroken: true },
  { id: "what", heading: "What will be done", width: 24, names: true },
  { id: "from", heading: "Comes from", width: 13 },
  { id: "target", heading: "Target, and how we will know", width: 24 },
  { id: "lead", heading: "Lead", width: 12 },
  { id: "completion", heading: "Completion date", width: 12 },
  { id: "status", heading: "Status", width: 11 },
] as const;

/** @param annex whether the full record follows. */
export function committeeReport(report: Report, annex: boolean): Document {
  const { guide, summary, scope, plan } = report;
  const whole = documentOf(report);
  const parts = [
    part("Why a closer look, and by whom", ...scope.filter(isTold).flatMap(inLine)),
    part("Judgement", ...judgement(report)),
    part("Ratings", picture(report)),
    ...filled("Strengths to share", [...saidOf(report, "share"), ...strengths(report)]),
    ...filled("What must improve", improvements(report)),
    ...filled("What happens next", plan.said.filter(isNext).flatMap(inLine)),
    ...(plan.actions.length ? [planTable(plan.actions)] : []),
  ];
  return {
    name: `Committee report: ${report.name}`,
    subject: guide.title,
    front: { ...whole.front, title: `Committee report: ${summary.title}` },
    ...(annex
      ? { parts: [...parts, part("Annex: the full record", ...whole.parts)] }
      : { parts, short: true as const }),
  };
}

/** Short facts of the scope stand at the head of the report. */
function isTold({ label }: Labelled): boolean {
  return labelledFields(SCOPE).some((field) => field.type === "text" && field.label === label);
}

/** What was found on the whole, then a paragraph for each theme. */
function judgement(report: Report): Block[] {
  const { guide, themes } = report;
  const rationale = guide.themeFields.findIndex(({ role }) => role === undefined);
  const of = themes.filter(({ standing }) => standing === "in").map((theme): Block => ({
    is: "fact",
    label: `${theme.title}, ${rated(theme, report)}`,
    text: theme.fields[rationale]?.texts.join(" / ") || "No reason is written down.",
  }));
  return [...saidOf(report, "overall"), ...of];
}

function strengths(report: Report): Block[] {
  const { shareFrom, featureFields } = report.guide;
  const box = fieldFor("strengths", featureFields);
  return box ? listed(report, box, (level) => shareFrom !== null && level >= shareFrom) : [];
}

function improvements(report: Report): Block[] {
  const { improveTo, featureFields } = report.guide;
  const box = fieldFor("improvements", featureFields);
  return box ? listed(report, box, (level) => improveTo !== null && level <= improveTo) : [];
}

/** A line for each feature on one of these levels, with what is written in the box. */
function listed(report: Report, box: Field, isAsked: (level: number) => boolean): Block[] {
  const { guide, themes } = report;
  const at = guide.featureFields.indexOf(box);
  const found = themes.flatMap(({ features }) => features)
    .filter(({ standing }) => standing === "in")
    .map((feature) => ({ ...feature, level: onScale(guide, feature.rating) }))
    .filter(({ level }) => level !== undefined && isAsked(level));
  return byRating(found, box).map((feature) => ({
    is: "fact",
    label: `${feature.title}, ${rated(feature, report)}`,
    text: feature.fields[at]?.texts.join(" / ") || "Nothing is written down.",
  }));
}

function planTable(actions: ActionPart[]) {
  return {
    ...part("Improvement plan", {
      is: "table",
      columns: [...COLUMNS],
      rows: actions.map(({ row: { texts }, number, from }) => ({
        cells: {
          number,
          what: texts.what ?? [],
          from: from.join("\n"),
          target: [...texts.target ?? [], ...texts.know ?? []].join("\n"),
          lead: texts.lead ?? [],
          completion: texts.completion ?? [],
          status: texts.status ?? [],
        },
      })),
    }),
    wide: true as const,
  };
}

/** What is said of the plan under one of its fields. */
function saidOf({ plan }: Report, id: string): Block[] {
  return plan.said.filter(({ label }) => label === labelOf(id))
    .flatMap(({ texts }) => texts.map((one) => text(one)));
}

/** Whatever is said of the plan that stands nowhere else in the report. */
function isNext({ label }: Labelled): boolean {
  return label !== labelOf("overall") && label !== labelOf("share");
}

function labelOf(id: string): string | undefined {
  return (fieldOf(kindNamed(PLAN), id) as WordedField | undefined)?.label;
}

function inLine({ label, points = [], texts }: Labelled): Block[] {
  const said = [...points, ...texts].join(" / ");
  return said ? [{ is: "fact", label, text: said }] : [];
}

function rated(item: ItemPart, { guide }: Report): string {
  const level = onScale(guide, item.rating);
  return level === undefined ? unratedWords(item).toLowerCase() : levelName(guide, level);
}

function filled(heading: string, blocks: Block[]) {
  return blocks.length ? [part(heading, ...blocks)] : [];
}

/** The evidence page: every entry, and what is missing, undated or old. */
import { dayWords, today } from "../../record/day.ts";
import {
  allEvidence,
  EVIDENCE,
  type Evidence,
  MAX_AGE,
  maxAge,
  olderThan,
  ratedWithoutEvidence,
  undated,
  withGap,
} from "../../record/evidence.ts";
import { shown } from "../../record/name.ts";
import { type Outline, type Place, places } from "../../record/guide/outline.ts";
import { answer, type Answers } from "../../record/record.ts";
import { inScope } from "../../record/scope.ts";
import { ALL, type View, view } from "../../record/view.ts";
import { words } from "../../record/guide/words.ts";
import { fieldOf, kindNamed, optionWords } from "../../record/kinds/kinds.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part } from "../shared/element.ts";
import { type Line, showLines } from "../shared/linked_list.ts";
import { showRows } from "../shared/rows.ts";
import { outlineOf } from "../shared/guide_outline.ts";

/** In characters. */
const LONGEST = 2000;
const KIND = fieldOf(kindNamed("evidence"), "kind")!;
const SENSITIVE = "Marked sensitive: the text is left out of lists and of print.";

export const startEvidencePage: Start = (section, { session, follow }) => {
  const outline = outlineOf(section);
  const byId = new Map(places(outline).map((place) => [place.id, place]));
  const age = part(section, "select[data-max-age]", HTMLSelectElement);
  const rows = part(section, "[data-evidence-rows]", HTMLElement);
  const rowTemplate = part(section, "template[data-evidence-row]", HTMLTemplateElement);
  const lineTemplate = part(section, "template[data-line]", HTMLTemplateElement);
  const list = (name: string, lines: Line[]) =>
    showLines(part(section, `[data-list="${name}"]`, HTMLElement), lineTemplate, lines);
  const lineOf = (seen: View) => (one: Evidence, aside: string, text?: string): Line => {
    const place = byId.get(one.on)!;
    const isHeldBack = seen.isHeldBack(one.item);
    const what = one.what.trim() && !isHeldBack ? shown(one.what) : "Evidence";
    return {
      href: `${place.href}#evidence`,
      name: `${what} (${place.name})`,
      item: one.item,
      aside,
      text: isHeldBack ? SENSITIVE : text,
    };
  };

  const show = () => {
    const { answers } = session.record;
    const scope = inScope(outline, answers);
    const seen = view(answers, outline, { ...ALL, sensitive: false });
    const line = lineOf(seen);
    const inUse = allEvidence(scope, answers);
    const months = String(maxAge(answers));
    if (age.value !== months) age.value = months;

    const all = allEvidence(outline, answers);
    const counted = new Set(inUse.map(({ item }) => item));
    showRows(rows, all, {
      key: ({ item }) => item,
      make: () => copyOf(rowTemplate),
      fill: (row, one) => {
        const sensitive = seen.isHeldBack(one.item);
        fillRow(row, one, byId.get(one.on)!, [
          ...sensitive ? ["Sensitive"] : [],
          ...counted.has(one.item) ? [] : [words.outOfScope],
        ]);
        row.classList.toggle("not-printed", sensitive);
      },
    });
    part(section, "[data-evidence-table]", HTMLElement).hidden = all.length === 0;
    part(section, "[data-no-evidence]", HTMLElement).hidden = all.length > 0;

    list("unsupported", ratedWithoutEvidence(scope, answers).map(ratedLine));
    list(
      "old",
      olderThan(inUse, maxAge(answers), today()).map((one) => line(one, dayWords(one.date))),
    );
    list("undated", undated(inUse).map((one) => line(one, shownOrNothing(one.date))));
    list("gaps", [
      ...writtenGaps(scope, answers, seen),
      ...withGap(inUse).map((one) => line(one, "", one.gap)),
    ]);
  };
  age.addEventListener("change", () => session.set(EVIDENCE, MAX_AGE, Number(age.value)));
  follow({ draw: show });
  age.disabled = false;
};

function ratedLine({ href, name }: Place): Line {
  return { href: `${href}#evidence`, name };
}

/** What the themes' own box says of gaps, where the guide has one. */
function writtenGaps({ themes }: Outline, answers: Answers, seen: View): Line[] {
  return themes.flatMap(({ id, name, href }) => {
    const text = answer(answers, id, "evidence_gaps");
    if (typeof text !== "string" || !text.trim()) return [];
    return [{ href: `${href}#reasons`, name, text: seen.isHeldBack(id) ? SENSITIVE : text }];
  });
}

function fillRow(row: HTMLElement, one: Evidence, place: Place, marks: string[]): void {
  const link = part(row, "a", HTMLAnchorElement);
  link.href = `${place.href}#evidence`;
  link.textContent = place.name;
  const slots = {
    what: shownOrNothing(one.what),
    kind: shownOrNothing(optionWords(KIND, one.kind)),
    date: shownOrNothing(dayWords(one.date)),
    where: shownOrNothing(one.where),
    shows: shownOrNothing(one.shows),
    gap: shownOrNothing(one.gap),
    marks: marks.join(", "),
  };
  for (const [slot, text] of Object.entries(slots)) {
    const cell = part(row, `[data-slot="${slot}"]`, HTMLElement);
    cell.textContent = text;
    cell.classList.toggle("empty", !text);
  }
}

function shownOrNothing(text: string): string {
  return text.trim() && shown(text, LONGEST);
}

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
import { writtenGaps } from "../../record/written.ts";
import { type Place, places } from "../../record/guide/guide.ts";
import { ratingOf } from "../../record/progress.ts";
import { inScope } from "../../record/scope.ts";
import { ALL, type View, view } from "../../record/view.ts";
import { words } from "../../record/guide/words.ts";
import { optionWords } from "../../record/kinds/kind_words.ts";
import { fieldOf, kindNamed } from "../../record/kinds/kinds.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part } from "../shared/element.ts";
import { foldIfLong } from "../shared/folds.ts";
import { type Line, lineTo, showLines } from "../shared/linked_list.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { showRows } from "../shared/rows.ts";

/** In characters. */
const LONGEST = 2000;
const KIND = fieldOf(kindNamed("evidence"), "kind")!;

export const startEvidencePage: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const byId = new Map(places(guide).map((place) => [place.id, place]));
  const age = part(section, "select[data-max-age]", HTMLSelectElement);
  const rows = part(section, "[data-evidence-rows]", HTMLElement);
  const rowTemplate = part(section, "template[data-evidence-row]", HTMLTemplateElement);
  const lineTemplate = part(section, "template[data-line]", HTMLTemplateElement);
  const list = (name: string, lines: Line[]) =>
    showLines(part(section, `[data-list="${name}"]`, HTMLElement), lineTemplate, lines);
  const about = (name: string, isThere: boolean) => {
    part(section, `[data-about="${name}"]`, HTMLElement).hidden = !isThere;
  };
  const lineOf = (seen: View) => (one: Evidence, aside: string, text?: string): Line => {
    const place = byId.get(one.on)!;
    const isHeldBack = seen.isHeldBack(one.item);
    const what = one.what.trim() && !isHeldBack ? shown(one.what) : "Evidence";
    return {
      ...lineTo(place, "evidence"),
      name: `${what} (${place.title})`,
      item: one.item,
      isHeldBack,
      aside,
      text: isHeldBack ? words.heldBack : text,
    };
  };

  const show = () => {
    const { answers } = session.record;
    const scope = inScope(guide, answers);
    const seen = view(answers, guide, { ...ALL, sensitive: false });
    const line = lineOf(seen);
    const inUse = allEvidence(scope, answers);
    const months = String(maxAge(answers));
    if (age.value !== months) age.value = months;

    const all = allEvidence(guide, answers);
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
        keepOffPaper(row, sensitive);
      },
    });
    foldIfLong(rows, all.map(({ what, where, shows, gap }) => what + where + shows + gap));
    part(section, "[data-evidence-table]", HTMLElement).hidden = all.length === 0;
    part(section, "[data-no-evidence]", HTMLElement).hidden = all.length > 0;

    about("unsupported", places(scope).some(({ id }) => ratingOf(answers, id) !== undefined));
    about("old-evidence", inUse.length > 0);
    about("undated", inUse.length > 0);
    list(
      "unsupported",
      ratedWithoutEvidence(scope, answers).map((place) => lineTo(place, "evidence")),
    );
    list(
      "old",
      olderThan(inUse, maxAge(answers), today()).map((one) => line(one, dayWords(one.date))),
    );
    list("undated", undated(inUse).map((one) => line(one, shownOrNothing(one.date))));
    list("gaps", [
      ...writtenGaps(guide, answers, seen).map(({ place, href, text, isHeldBack }) => ({
        href,
        name: place.title,
        isHeldBack,
        text: isHeldBack ? words.heldBack : text,
      })),
      ...withGap(inUse).map((one) => line(one, "", one.gap)),
    ]);
  };
  age.addEventListener("change", () => session.set(EVIDENCE, MAX_AGE, Number(age.value)));
  follow({ draw: show });
  age.disabled = false;
};

function fillRow(row: HTMLElement, one: Evidence, place: Place, marks: string[]): void {
  const link = part(row, "a", HTMLAnchorElement);
  link.href = `${place.href}#evidence`;
  link.textContent = place.title;
  const slots = {
    what: shownOrNothing(one.what),
    kind: shownOrNothing(optionWords(KIND, one.kind)),
    date: shownOrNothing(dayWords(one.date)),
    group: shownOrNothing(one.group),
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

/** Agreeing: a part for each feature and theme, with everybody's rating and words beside the group's. */
import { type Guide, levelName, onScale, type WholeGuide } from "../../record/guide/guide.ts";
import { itemOf } from "../../record/kinds/item.ts";
import { ratingOf } from "../../record/progress.ts";
import {
  decide,
  type Decision,
  decisionsOn,
  decisionWords,
  lastDecision,
} from "../../record/team/decisions.ts";
import type { Person } from "../../record/team/people.ts";
import { counts, type Spread, spreadWords } from "../../record/team/spread.ts";
import { unticked } from "../../record/team/unticked.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";
import { dayAndTime } from "../shared/when.ts";
import { questionsOn } from "./questions.ts";

export interface Agreeing {
  /** Make the parts, in this order, before their fields are filled in. */
  place(all: Spread[]): void;
  show(people: Person[], all: Spread[]): void;
}

/** @param written shows what people wrote on a place. */
export function startAgreeing(
  section: HTMLElement,
  page: Page,
  written: (one: HTMLElement, people: Person[], spread: Spread) => void,
): Agreeing {
  const { session } = page;
  const guide = page.guide.here();
  const list = part(section, "[data-places]", HTMLElement);
  const template = part(section, "template[data-place-part]", HTMLTemplateElement);
  const bar = part(section, "template[data-bar]", HTMLTemplateElement);
  const text = part(section, "template[data-text-line]", HTMLTemplateElement);
  /** The words of prompts; they come when there are people to show. */
  let whole: WholeGuide | undefined;
  let shown: Spread[] = [];
  /** The ratings as they were shown last: what a change replaces. */
  const before = new Map<string, number | undefined>();
  /** What can be undone, by its place. */
  const undoable = new Map<string, Decision>();

  const make = ({ place }: Spread) => {
    const one = copyOf(template);
    one.id = `team-${place.id}`;
    one.dataset.place = place.id;
    const title = part(one, "h3 a", HTMLAnchorElement);
    title.textContent = place.title;
    title.href = place.href;
    put(one, "agreed", `Agreed rating for ${place.id}`);
    for (const field of one.querySelectorAll<HTMLElement>("[data-field]")) {
      field.dataset.item = place.id;
      if (field instanceof HTMLInputElement) field.name = `agreed-${place.id}`;
    }
    return one;
  };
  const lines = (into: HTMLElement, said: string[]) => {
    showRows(into, said.map((words, at) => ({ words, at })), {
      key: ({ at }) => String(at),
      make: () => copyOf(text),
      fill: (row, { words }) => row.textContent = words,
    });
    const around = into.closest<HTMLElement>("details") ?? into;
    around.hidden = said.length === 0;
  };

  const show = (one: HTMLElement, people: Person[], spread: Spread) => {
    const { answers } = session.record;
    const { place } = spread;
    before.set(place.id, ratingOf(answers, place.id));
    put(one, "spread", spreadWords(guide, spread));
    put(one, "range", rangeWords(spread));
    put(one, "silent", silentWords(spread));
    showRows(part(one, "[data-bars]", HTMLElement), counts(guide, spread), {
      key: ({ level }) => String(level),
      make: () => copyOf(bar),
      fill: (row, { level, count }) => {
        put(row, "level", levelName(guide, level));
        put(row, "bar", "■".repeat(count));
        put(row, "count", String(count));
      },
    });
    lines(part(one, "[data-questions]", HTMLElement), questionsOn(guide, people, spread));
    const feature = guide.themes.flatMap(({ features }) => features)
      .find(({ id }) => id === place.id);
    const missed = whole && feature ? unticked(feature, whole.texts, people) : [];
    lines(
      part(one, "[data-unticked]", HTMLElement),
      missed.map(({ id, text, without, of }) =>
        `${itemOf(id).kind?.id === "question" ? id : "Added"}: ${text} (${without} of ${of})`
      ),
    );
    const decisions = decisionsOn(answers, place.id);
    const history = decisions.map((one) => decisionWords(guide, one, dayAndTime)).reverse();
    lines(part(one, "[data-history]", HTMLElement), history);
    put(one, "changed", changedWords(guide, answers, spread));
    part(one, '[data-action="undo-agreed"]', HTMLElement).hidden = !undoable.has(place.id);
    written(one, people, spread);
  };

  /** Note what was decided; `rating` stands already. */
  const note = (place: string, rating: number | undefined) => {
    const spread = shown.find((one) => one.place.id === place);
    if (!spread || rating === before.get(place)) return;
    const change = { rating, before: before.get(place), spread: spreadWords(guide, spread) };
    const decision = decide(session.record.answers, place, change);
    before.set(place, rating);
    const { item, ...fields } = decision;
    for (const [name, value] of Object.entries(fields)) session.set(item, name, value);
    undoable.set(place, decision);
  };
  section.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.field !== "rating") return;
    const { item = "" } = target.dataset;
    session.set(item, "rating", Number(target.value));
    note(item, Number(target.value));
  });
  onAction(section, "clear-agreed", (button) => {
    const place = placeOf(button);
    session.set(place, "rating", undefined);
    note(place, undefined);
  });
  onAction(section, "undo-agreed", (button) => {
    const place = placeOf(button);
    const decision = undoable.get(place);
    if (!decision) return;
    undoable.delete(place);
    session.set(decision.item, "removed", true);
    session.set(place, "rating", decision.before);
    before.set(place, decision.before);
    button.closest("fieldset")?.querySelector<HTMLElement>("input")?.focus();
  });

  return {
    place: (all) => showRows(list, all, { key: ({ place }) => place.id, make, fill: () => {} }),
    show: (people, all) => {
      shown = all;
      if (people.length && !whole) {
        void page.guide.whole().then((found) => {
          whole = found;
          session.tell({ cause: "edited", fields: [] });
        }, (error) => console.error(error));
      }
      for (const spread of all) {
        const one = document.getElementById(`team-${spread.place.id}`);
        if (one) show(one, people, spread);
      }
    },
  };
}

function placeOf(button: HTMLElement): string {
  return button.closest<HTMLElement>("[data-place-part]")!.dataset.place!;
}

function rangeWords({ levels, range }: Spread): string {
  const rated = levels.filter((level) => level !== undefined);
  return range ? `From ${Math.min(...rated)} to ${Math.max(...rated)}.` : "";
}

function silentWords({ silent, unknown }: Spread): string {
  const said = [
    silent.length ? `Not rated by: ${silent.join(", ")}.` : "",
    unknown.length ? `Do not know: ${unknown.join(", ")}.` : "",
  ];
  return said.filter(Boolean).join(" ");
}

/** What came after the group had agreed: their rating and the range of that day stay. */
export function changedWords(
  guide: Guide,
  answers: Page["session"]["record"]["answers"],
  spread: Spread,
): string {
  const last = lastDecision(answers, spread.place.id);
  const isAgreed = onScale(guide, ratingOf(answers, spread.place.id)) !== undefined;
  const now = spreadWords(guide, spread);
  if (!last || !isAgreed || last.spread === now) return "";
  return `Answers changed after this was agreed. Then: ${last.spread} Now: ${now}`;
}

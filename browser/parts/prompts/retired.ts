/** Answers to questions that have left the guide: they follow to the new question, or are shown. */
import { shown } from "../../record/name.ts";
import { itemsOf } from "../../record/guide/guide.ts";
import { movesOf, strayItems } from "../../record/guide/retired.ts";
import { isCovered } from "../../record/view.ts";
import { WHOLE } from "../../session/change.ts";
import type { Session } from "../../session/session.ts";
import type { Start } from "../shared/component.ts";
import type { PageGuide } from "../shared/page_guide.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { showRows } from "../shared/rows.ts";

/** More are not shown, so that no record can hold the page up. All of them are exported. */
const MOST_SHOWN = 200;
/** In characters. */
const LONGEST_SHOWN = 2000;

/** Let answers follow whenever a record comes in; called before those who show it listen. */
export function followRetired(bar: HTMLElement, session: Session, guide: PageGuide): void {
  // Most guides have retired nothing, and their pages need no guide for it.
  if (!("retired" in bar.dataset)) return;
  const { retired } = guide.here();
  const follow = () => {
    for (const { from, to, field, value, isFree } of movesOf(session.record.answers, retired)) {
      if (!isFree) continue;
      // In this order: an answer is for a moment in two places, never in none.
      session.set(to, field, value);
      session.set(from, field, undefined);
    }
  };
  session.onChange(({ cause }) => {
    if (WHOLE.includes(cause)) follow();
  });
}

/** List the answers that belong to no question of this guide. */
export const startRetired: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const items = new Set(itemsOf(guide));
  const retired = new Map(guide.retired.map((one) => [one.id, one]));
  const rows = part(section, "[data-retired-rows]", HTMLElement);
  const template = part(section, "template[data-retired-row]", HTMLTemplateElement);

  const show = () => {
    const { answers } = session.record;
    const stray = strayItems(answers, items).flatMap((item) =>
      [...answers.get(item)!].map(([field, value]) => ({ item, field, value }))
    );
    showRows(rows, stray.slice(0, MOST_SHOWN), {
      key: ({ item, field }) => JSON.stringify([item, field]),
      make: () => copyOf(template),
      fill: (row, { item, field, value }) => {
        keepOffPaper(row, isCovered(answers, item, ""));
        const { why = "", since = "" } = retired.get(item) ?? {};
        put(row, "item", shown(item));
        put(row, "field", shown(field));
        put(
          row,
          "answer",
          shown(typeof value === "string" ? value : JSON.stringify(value), LONGEST_SHOWN),
        );
        put(row, "why", why && `${why} (${since})`);
      },
    });
    part(section, "[data-more]", HTMLElement).hidden = stray.length <= MOST_SHOWN;
    section.hidden = stray.length === 0;
  };
  follow({ draw: show });
};

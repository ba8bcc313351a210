/** The plan at a glance: a table of its actions, chosen and arranged as one likes. */
import { today } from "../../record/day.ts";
import { shown } from "../../record/name.ts";
import { type Action, actionsOf } from "../../record/plan/actions.ts";
import { arranged, type By, chosen, type Shown } from "../../record/plan/arranged.ts";
import { dueOf } from "../../record/plan/due.ts";
import { missingOf } from "../../record/plan/missing.ts";
import { ALL, view } from "../../record/view.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { showRows } from "../shared/rows.ts";

/** In characters. */
const LONGEST = 200;

type Line = { heading: string } | { heading: string; action: Action };

export const startPlanOverview: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const which = part(section, "select[data-show]", HTMLSelectElement);
  const by = part(section, "select[data-by]", HTMLSelectElement);
  const count = part(section, "[data-count]", HTMLElement);
  const group = part(section, "template[data-overview-group]", HTMLTemplateElement);
  const row = part(section, "template[data-overview-row]", HTMLTemplateElement);

  const show = () => {
    const { answers } = session.record;
    const seen = view(answers, guide, { ...ALL, sensitive: false });
    const day = today();
    const all = actionsOf(guide, answers);
    const some = chosen(all, which.value as Shown, day);
    const lines = arranged(some, by.value as By, guide, day).flatMap((one): Line[] => [
      ...one.heading ? [{ heading: one.heading }] : [],
      ...one.actions.map((action) => ({ heading: one.heading, action })),
    ]);
    showRows(part(section, "[data-overview-rows]", HTMLElement), lines, {
      key: (line) => `${line.heading} ${"action" in line ? line.action.item : ""}`,
      make: (line) => copyOf("action" in line ? row : group),
      fill: (place, line) => {
        if ("action" in line) {
          fill(place, line.action, day);
          keepOffPaper(place, seen.isHeldBack(line.action.item));
        } else put(place, "group", shown(line.heading, LONGEST));
      },
    });
    return `${some.length} of ${all.length} ${all.length === 1 ? "action" : "actions"} shown.`;
  };
  const choose = () => count.textContent = show();
  which.addEventListener("change", choose);
  by.addEventListener("change", choose);
  follow({
    draw: () => {
      const said = show();
      // What one writes is not announced as a choice is.
      if (count.textContent) count.textContent = said;
    },
  });
};

/** As the list of the actions' own field has it; one of a later release as it is. */
function statusWords(status: string): string {
  const action = part(document, "template[data-own-action]", HTMLTemplateElement);
  const list = part(action.content, 'select[data-field="status"]', HTMLSelectElement);
  return [...list.options].find(({ value }) => value === status)?.text ?? shown(status, LONGEST);
}

function fill(row: HTMLElement, action: Action, day: string): void {
  const link = part(row, "a", HTMLAnchorElement);
  link.href = `#${action.item}`;
  const slots = {
    name: `${action.number}. ${action.what ? shown(action.what, LONGEST) : "Not yet said"}`,
    from: action.from.join(", "),
    lead: action.lead && shown(action.lead, LONGEST),
    status: action.status ? statusWords(action.status) : "",
    due: dueOf(action, day).words,
    missing: missingOf(action).join(", "),
  };
  for (const [slot, words] of Object.entries(slots)) {
    put(row, slot, words);
    const cell = part(row, `[data-slot="${slot}"]`, HTMLElement);
    cell.classList.toggle("empty", !words);
  }
}

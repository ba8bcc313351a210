/** The year ahead: a picture of reviews, milestones and completions that is a table too. */
import { dayWords, today } from "../../record/day.ts";
import { shown } from "../../record/name.ts";
import { actionsOf } from "../../record/plan/actions.ts";
import type { Step } from "../../record/plan/due.ts";
import { yearFrom } from "../../record/plan/year.ts";
import { ALL, view } from "../../record/view.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { keepOffPaper } from "../shared/paper.ts";

/** In characters. */
const LONGEST = 60;
const MARKS = {
  review: ["○", "Review"],
  milestone: ["◆", "Milestone"],
  completion: ["●", "Completion"],
} as const;
const OUTSIDE: { [id: string]: string } = { earlier: "Earlier", later: "Later" };

export const startPlanYear: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const [month, row, cell, mark] = [
    "template[data-month]",
    "template[data-year-row]",
    "template[data-year-cell]",
    "template[data-year-mark]",
  ].map((name) => part(section, name, HTMLTemplateElement));

  const show = () => {
    const { answers } = session.record;
    const seen = view(answers, guide, { ...ALL, sensitive: false });
    const year = yearFrom(actionsOf(guide, answers), today());
    part(section, "[data-none]", HTMLElement).hidden = year.rows.length > 0;
    part(section, "[data-year]", HTMLElement).hidden = year.rows.length === 0;
    const heading = (words: string) => {
      const made = copyOf(month!);
      made.textContent = words;
      return made;
    };
    part(section, "[data-months]", HTMLElement).replaceChildren(
      heading("Action"),
      ...year.months.map((id) => heading(monthWords(id))),
    );
    part(section, "[data-year-rows]", HTMLElement).replaceChildren(
      ...year.rows.map(({ action, cells }) => {
        const made = copyOf(row!);
        const link = part(made, "a", HTMLAnchorElement);
        link.href = `#${action.item}`;
        link.textContent = `${action.number}. ${shown(action.what || "Not yet said", LONGEST)}`;
        made.append(...cells.map((steps, at) => {
          const one = copyOf(cell!);
          one.append(...steps.map((step) => markOf(mark!, step, year.months[at]! in OUTSIDE)));
          return one;
        }));
        keepOffPaper(made, seen.isHeldBack(action.item));
        return made;
      }),
    );
  };
  follow({ draw: show });
};

function markOf(template: HTMLTemplateElement, step: Step, isOutside: boolean): HTMLElement {
  const made = copyOf(template);
  const [shape, name] = MARKS[step.kind];
  put(made, "shape", shape);
  put(made, "kind", step.what ? `${name}: ${shown(step.what, LONGEST)},` : `${name},`);
  put(made, "day", isOutside ? dayWords(step.date) : String(Number(step.date.slice(8))));
  return made;
}

/** Such as "Jan 2027". */
function monthWords(id: string): string {
  const outside = OUTSIDE[id];
  if (outside) return outside;
  const [, name = "", year = ""] = dayWords(`${id}-01`).split(" ");
  return `${name.slice(0, 3)} ${year}`;
}

/** People's answers gathered, seen side by side, and agreed on. */
import { gathers } from "../../record/team/exercise.ts";
import { peopleOf } from "../../record/team/people.ts";
import { spreads, widestFirst } from "../../record/team/spread.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import { startAgreeing } from "./agree.ts";
import { startOpening } from "./open.ts";
import { showTable } from "./table.ts";

export const startTeamTogether: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const order = part(section, "select[data-order]", HTMLSelectElement);
  const showPeople = startOpening(section, page);
  const agreeing = startAgreeing(section, page);

  const found = () => {
    const { answers } = session.record;
    const people = peopleOf(answers);
    const all = spreads(guide, answers, people);
    return { people, all: order.value ? widestFirst(all) : all };
  };
  const show = () => {
    section.hidden = gathers(session.record.answers) === undefined;
    if (section.hidden) return;
    const { people, all } = found();
    showPeople(people);
    part(section, "[data-none]", HTMLElement).hidden = people.length > 0;
    part(section, "[data-spreads]", HTMLElement).hidden = people.length === 0;
    showTable(section, guide, session.record.answers, people, all);
    agreeing.show(people, all);
  };
  order.addEventListener("change", () => {
    agreeing.place(found().all);
    show();
  });
  onAction(section, "project", (button) => {
    const isOn = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isOn));
    document.documentElement.classList.toggle("projected", isOn);
    if (isOn) agreeing.go(0);
  });
  addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = event.target;
    const isBusy = at instanceof Element && at.closest("input, textarea, select, button, summary");
    if (!step || isBusy || event.altKey || event.ctrlKey || event.metaKey || section.hidden) return;
    agreeing.go(step);
  });
  // Their fields are filled in with those of the page.
  follow({ phase: "rows", draw: () => agreeing.place(found().all) });
  follow({ draw: show });
};

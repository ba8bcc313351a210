/** The actions that no finding asks for. */
import { shown } from "../../record/name.ts";
import { unasked } from "../../record/plan/findings.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { showLines } from "../shared/linked_list.ts";

/** In characters. */
const LONGEST = 100;

export const startPlanUnasked: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const line = part(section, "template[data-line]", HTMLTemplateElement);

  const show = () => {
    const found = unasked(guide, session.record.answers);
    section.hidden = found.length === 0;
    showLines(
      part(section, '[data-list="unasked"]', HTMLElement),
      line,
      found.map(({ item, number, what }) => ({
        href: `#${item}`,
        name: `Action ${number}`,
        item,
        aside: what && shown(what, LONGEST),
      })),
    );
  };
  follow({ draw: show });
};

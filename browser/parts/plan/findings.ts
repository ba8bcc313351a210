/** What asks for action and has none. */
import { levelName } from "../../record/guide/guide.ts";
import { improvementAt, unplanned } from "../../record/plan/findings.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";

export const startPlanFindings: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const list = part(section, "[data-unplanned]", HTMLElement);
  const template = part(section, "template[data-unplanned-line]", HTMLTemplateElement);

  const show = () => {
    const { answers } = session.record;
    const found = unplanned(guide, answers);
    part(section, "[data-none]", HTMLElement).hidden = found.length > 0;
    showRows(list, found, {
      key: ({ place }) => place.id,
      make: () => copyOf(template),
      fill: (row, { place, level }) => {
        const link = part(row, "a[data-to]", HTMLAnchorElement);
        link.href = improvementAt(guide, place);
        link.textContent = place.title;
        put(row, "aside", levelName(guide, level));
        put(row, "for", ` for ${place.title}`);
        part(row, "a[data-add]", HTMLAnchorElement).href = `#add-${place.id}`;
      },
    });
  };
  follow({ draw: show });
};

/** What is left to do in the scope, each a link. It counts, and judges nothing. */
import { addressOf } from "../../record/guide/guide.ts";
import { leftOf } from "../../record/left.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { type Line, lineTo, showLines } from "../shared/linked_list.ts";

export const startLeft: Start = (section, page) => {
  const { session, follow } = page;
  const guide = page.guide.here();
  const template = part(document, "template[data-line]", HTMLTemplateElement);

  follow({
    draw: () => {
      const left = leftOf(guide, session.record.answers);
      const lists: [name: string, lines: Line[]][] = [
        ["unrated", left.unrated.map((place) => lineTo(place, "rating"))],
        ["unknown", left.unknown.map((place) => lineTo(place, "rating"))],
        [
          "untouched",
          left.untouched.map(({ feature, prompts: [first = "", ...others] }) => ({
            ...lineTo(feature, first),
            aside: others.length ? `${others.length + 1} prompts` : "1 prompt",
          })),
        ],
        ["unsupported", left.unsupported.map((place) => lineTo(place, "evidence"))],
        [
          "unexplained",
          left.unexplained.map(({ theme, box }) => ({
            href: addressOf(theme, box),
            name: theme.title,
            item: box.id,
            aside: box.label,
          })),
        ],
      ];
      for (const [name, lines] of lists) {
        const list = part(section, `[data-left="${name}"]`, HTMLElement);
        showLines(part(list, "[data-list]", HTMLElement), template, lines);
        list.hidden = lines.length === 0;
      }
      const isDone = lists.every(([, lines]) => lines.length === 0);
      part(section, "[data-left-none]", HTMLElement).hidden = !isDone;
    },
  });
};

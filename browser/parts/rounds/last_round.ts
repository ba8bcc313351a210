/** Beside a rating: what the round before says of the same feature or theme. */
import { words } from "../../record/guide/words.ts";
import { isUnknown, ratingOf } from "../../record/progress.ts";
import { answer } from "../../record/record.ts";
import { previousOf } from "../../record/rounds.ts";
import { isCovered } from "../../record/view.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { earlierRound } from "./earlier.ts";

export const startLastRound: Start = (section, { session, guide, follow }) => {
  const { item = "", theme = "" } = section.dataset;
  const wrote = part(section, "[data-wrote]", HTMLDetailsElement);
  const texts = part(section, "[data-texts]", HTMLElement);
  const template = part(section, "template[data-text]", HTMLTemplateElement);
  let shown: string | undefined;

  follow({
    causes: ["opened", "read"],
    draw: async () => {
      const previous = previousOf(session.record.answers);
      if (previous === shown) return;
      shown = previous;
      const earlier = previous && await earlierRound(session, previous, await guide.load());
      section.hidden = !earlier;
      if (!earlier) return;
      const { answers } = earlier;
      keepOffPaper(section, isCovered(answers, item, theme));
      const rating = ratingOf(answers, item);
      const radio = document.querySelector<HTMLInputElement>(
        `input[type=radio][data-item="${item}"][value="${rating}"]`,
      );
      const without = isUnknown(answers, item) ? words.unknown : words.notRated;
      put(section, "level", radio?.labels?.[0]?.textContent ?? without);
      texts.replaceChildren(
        ...textsOn(item).flatMap(({ label, field }) => {
          const text = answer(answers, item, field);
          if (typeof text !== "string" || !text.trim()) return [];
          const line = copyOf(template);
          put(line, "label", label);
          put(line, "text", text);
          return [line];
        }),
      );
      wrote.hidden = !texts.children.length;
    },
  });
};

/** The texts that the page asks of an item, as it calls them. */
function textsOn(item: string): { label: string; field: string }[] {
  const fields = document.querySelectorAll<HTMLTextAreaElement>(`textarea[data-item="${item}"]`);
  return [...fields].map(({ labels, dataset }) => ({
    label: labels?.[0]?.textContent ?? "",
    field: dataset.field!,
  }));
}

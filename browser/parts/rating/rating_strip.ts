/** On a phone the scale is far from what is judged: the way to it, and back to the same place. */
import { words } from "../../record/guide/words.ts";
import type { Start } from "../shared/component.ts";
import { part, put } from "../shared/element.ts";

export const startRatingStrip: Start = (strip, { follow }) => {
  const item = strip.dataset.rated!;
  const to = part(strip, "[data-to-rating]", HTMLAnchorElement);
  const back = part(strip, "[data-back-from-rating]", HTMLAnchorElement);
  const page = document.documentElement;
  let left: { focus: Element | null; top: number } | undefined;

  to.addEventListener("click", () => {
    left = {
      focus: document.activeElement === to ? null : document.activeElement,
      top: page.scrollTop,
    };
    to.hidden = true;
    back.hidden = false;
  });
  back.addEventListener("click", (event) => {
    event.preventDefault();
    to.hidden = false;
    back.hidden = true;
    if (left?.focus instanceof HTMLElement) left.focus.focus({ preventScroll: true });
    page.scrollTop = left?.top ?? 0;
  });
  follow({
    items: [item],
    draw: () => {
      const chosen = document.querySelector<HTMLInputElement>(
        `[data-part~=rating] input[data-item="${item}"]:checked`,
      );
      put(strip, "level", chosen?.labels?.[0]?.textContent ?? words.notRated);
    },
  });
};

/** Says beside each feature and theme, in the menu and on the cards, how far it has come. */
import { isOf, type Standing, standingOf } from "../../record/progress.ts";
import { isFeatureOut, isOut } from "../../record/scope.ts";
import { words } from "../../record/guide/words.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, put } from "../shared/element.ts";

/** For the eye; whoever hears the page gets the words. */
const SIGNS = { untouched: "○", begun: "◐", out: "–" };

export const startPlaceMarks: Start<HTMLTemplateElement> = (template, { session, follow }) => {
  const links = [...document.querySelectorAll<HTMLElement>("a[data-place]")];
  const marks = links.map((link) => {
    const mark = copyOf(template);
    link.after(mark);
    return { mark, place: link.dataset.place!, theme: link.dataset.placeIn };
  });
  follow({
    draw: (changes) => {
      const { answers } = session.record;
      for (const { mark, place, theme } of marks) {
        if (!changes.some((item) => isOf(place, item) || item === theme)) continue;
        const isLeftOut = theme ? isFeatureOut(answers, theme, place) : isOut(answers, place);
        const standing = isLeftOut ? "out" : standingOf(answers, place);
        mark.classList.toggle("place-mark--rated", typeof standing === "number");
        put(mark, "sign", typeof standing === "number" ? String(standing) : SIGNS[standing]);
        put(mark, "said", said(standing));
      }
    },
  });
};

function said(standing: Standing | "out"): string {
  if (standing === "out") return words.outOfScope;
  if (standing === "untouched") return words.untouched;
  return standing === "begun" ? words.begun : words.rated.replace("{level}", String(standing));
}

/** What is marked sensitive stays off the paper, however the page is printed. */
import { isHandling } from "../../record/kinds/item.ts";
import { isCovered } from "../../record/view.ts";
import type { Start } from "../shared/component.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { fieldsIn } from "./controls.ts";

export const startHeldBack: Start<HTMLFieldSetElement> = (fieldset, { session, follow }) => {
  const { theme = "" } = fieldset.dataset;
  const show = () => {
    const { answers } = session.record;
    const isHeld = (item: string) => isCovered(answers, item, theme);
    for (const row of fieldset.querySelectorAll<HTMLElement>("[data-own]")) {
      keepOffPaper(row, isHeld(row.dataset.own!));
    }
    for (const field of fieldsIn(fieldset)) {
      const { item = "", field: name = "" } = field.dataset;
      keepOffPaper(field, isHeld(item) && !isHandling(item, name));
    }
  };
  follow({ draw: show });
};

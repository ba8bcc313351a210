/** What is marked sensitive stays off the paper, however the page is printed. */
import { isHandling, itemOf } from "../../record/kinds/item.ts";
import { QUESTION } from "../../record/kinds/kinds.ts";
import { hasMarks } from "../../record/sensitive.ts";
import { isCovered } from "../../record/view.ts";
import type { Changes, FieldPlace } from "../../session/change.ts";
import type { Start } from "../shared/component.ts";
import { keepOffPaper } from "../shared/paper.ts";
import { fieldsIn } from "./controls.ts";

export const startHeldBack: Start<HTMLFieldSetElement> = (fieldset, { session, follow }) => {
  const { theme = "" } = fieldset.dataset;
  /** Whether anything was held back when it was drawn last. */
  let isDrawn = false;
  const show = (changes: Changes) => {
    if (!changes.isWhole && changes.fields.every(isPlain)) return;
    const { answers } = session.record;
    // Most records have nothing to hold back: a key need not ask that of each field.
    if (!isDrawn && !hasMarks(answers)) return;
    isDrawn = hasMarks(answers);
    const held = new Map<string, boolean>();
    const isHeld = (item: string) => {
      if (!held.has(item)) held.set(item, isCovered(answers, item, theme));
      return held.get(item)!;
    };
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

/** What is found in answer to the guide marks nothing, and makes no row that could be marked. */
function isPlain({ item, field }: FieldPlace): boolean {
  return itemOf(item).kind?.id === QUESTION && !isHandling(item, field);
}

/** On paper a field is cut off where the page ends, so its text is printed beside it instead. */
import { words } from "../../record/guide/words.ts";
import { inLines } from "../../record/lines.ts";
import type { Start } from "../shared/component.ts";
import { isKeptOffPaper } from "../shared/paper.ts";
import { fieldsIn, isWritten } from "./controls.ts";

export const startPrintText: Start = (fieldset) => {
  addEventListener("beforeprint", () => {
    for (const field of fieldsIn(fieldset).filter(isWritten)) {
      textBeside(field).textContent = isKeptOffPaper(field) && field.value
        ? words.heldBack
        : inLines(field.value);
    }
  });
};

/** The element that shows a field's text on paper; screen readers have the field itself. */
function textBeside(field: HTMLElement): Element {
  const beside = field.nextElementSibling;
  if (beside?.classList.contains("print-text")) return beside;
  const text = document.createElement("div");
  text.className = "print-text";
  text.dir = "auto";
  field.after(text);
  return text;
}

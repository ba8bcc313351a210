/** Asking for the name of a record. */
import { inOneLine } from "../../record/lines.ts";
import { part } from "../shared/element.ts";

/** As long as the fields for a new name let one be. In characters. */
const LONGEST_NAME = 200;

/** Let the browser say what is wrong with a name of spaces alone, as it does of an empty one. */
export function refuseBlank(field: HTMLInputElement): void {
  const isBlank = field.value !== "" && !field.value.trim();
  field.setCustomValidity(isBlank ? field.dataset.blank ?? "" : "");
}

/**
 * Ask for a record's new name; undefined when the person cancels, or leaves it as it is.
 *
 * @param old the name as it is stored. All of it is offered, however long a file made it.
 */
export function askName(section: HTMLElement, old: string): Promise<string | undefined> {
  const dialog = part(section, "dialog[data-rename]", HTMLDialogElement);
  const field = part(dialog, 'input[name="name"]', HTMLInputElement);
  field.maxLength = Math.max(LONGEST_NAME, old.length);
  field.value = inOneLine(old);
  const offered = field.value;
  refuseBlank(field);
  dialog.returnValue = "";
  dialog.showModal();
  field.select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      // The field may have left out what cannot be seen: saving it unchanged changes nothing.
      const isNew = dialog.returnValue === "save" && field.value !== offered;
      resolve(isNew ? field.value.trim() : undefined);
    }, { once: true });
  });
}

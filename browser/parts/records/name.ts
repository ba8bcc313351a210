/** Asking for the name of a record. */
import { part } from "../shared/element.ts";

/** Let the browser say what is wrong with a name of spaces alone, as it does of an empty one. */
export function refuseBlank(field: HTMLInputElement): void {
  const isBlank = field.value !== "" && !field.value.trim();
  field.setCustomValidity(isBlank ? field.dataset.blank ?? "" : "");
}

/** Ask for a record's new name; undefined when the person cancels, or leaves it as it is. */
export function askName(section: HTMLElement, old: string): Promise<string | undefined> {
  const dialog = part(section, "dialog[data-rename]", HTMLDialogElement);
  const field = part(dialog, 'input[name="name"]', HTMLInputElement);
  field.value = old;
  refuseBlank(field);
  dialog.returnValue = "";
  dialog.showModal();
  field.select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const name = field.value.trim();
      // The name in the field may be one made safe to show: saving it unchanged changes nothing.
      resolve(dialog.returnValue === "save" && name !== old ? name : undefined);
    }, { once: true });
  });
}

/** What stands in a field and cannot be recorded is said beside it, with the browser's own reason. */
import { copyOf, part, put } from "../shared/element.ts";
import type { Field } from "./controls.ts";

/** Say that what stands in the field is not saved, and why. */
export function sayNotTaken(field: Field): void {
  const notice = noticeOf(field) ?? add(field);
  put(notice, "why", field.validationMessage);
  field.setAttribute("aria-invalid", "true");
}

/** Take back what was said. */
export function sayTaken(field: Field): void {
  noticeOf(field)?.remove();
  field.removeAttribute("aria-invalid");
}

function add(field: Field): HTMLElement {
  const template = part(document, "template[data-not-taken]", HTMLTemplateElement);
  const notice = copyOf(template);
  // Behind other versions of the text, which follow the field.
  let last: Element = placeOf(field);
  while (isBeside(last.nextElementSibling)) last = last.nextElementSibling;
  last.after(notice);
  return notice;
}

function noticeOf(field: Field): HTMLElement | undefined {
  let next = placeOf(field).nextElementSibling;
  while (isBeside(next)) next = next.nextElementSibling;
  return next instanceof HTMLElement && "notTaken" in next.dataset ? next : undefined;
}

function placeOf(field: Field): Element {
  return field.closest("label") ?? field;
}

function isBeside(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && "beside" in element.dataset;
}

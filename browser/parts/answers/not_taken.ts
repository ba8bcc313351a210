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
  before(field).after(notice);
  return notice;
}

function noticeOf(field: Field): HTMLElement | undefined {
  const next = before(field).nextElementSibling;
  return next instanceof HTMLElement && "notTaken" in next.dataset ? next : undefined;
}

/** What the notice comes after: the field, and other versions of its text. */
function before(field: Field): Element {
  let last: Element = field.closest("label") ?? field;
  while (isBeside(last.nextElementSibling)) last = last.nextElementSibling;
  return last;
}

function isBeside(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && "beside" in element.dataset;
}

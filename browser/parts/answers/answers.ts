/** The fields of a page: filled from the record, and each edit of them recorded at once. */
import { isDay } from "../../record/day.ts";
import { inLines, inOneLine } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import { recorded } from "../../record/record.ts";
import type { Changes } from "../../session/change.ts";
import type { Session } from "../../session/session.ts";
import type { Start } from "../shared/component.ts";

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const startAnswers: Start<HTMLFieldSetElement> = (fieldset, { session, follow }) => {
  const edited = ({ target }: Event) => {
    if (!isField(target)) return;
    keepLines(target);
    keep(session, target);
  };
  fieldset.addEventListener("input", edited);
  fieldset.addEventListener("change", edited);
  follow({
    phase: "fill",
    draw: (changes) => {
      fill(fieldset, session, changes);
      fieldset.disabled = false;
    },
  });
};

/** Put what changed into its fields in `root`; what a field cannot show stands beside it. */
function fill(root: ParentNode, session: Session, changes: Changes): void {
  for (const field of fieldsIn(root)) {
    const item = field.dataset.item!;
    const name = field.dataset.field!;
    if (!changes.has(item, name)) continue;
    if (!canShow(field, session.value(item, name))) session.setAside(item, name);
    put(field, session.value(item, name));
  }
}

/** The fields in `root` that belong to an answer. */
export function fieldsIn(root: ParentNode): Field[] {
  return [...root.querySelectorAll("[data-item][data-field]")].filter(isField);
}

/** Whether a field can show a value: if not, typing in it would overwrite what nobody has seen. */
export function canShow(field: Field, value: unknown): boolean {
  if (value === undefined) return true;
  if (field.type === "checkbox") return typeof value === "boolean";
  if (field.type === "date") return isDay(value);
  if (field.type !== "radio") return typeof value === "string";
  const levels =
    field.closest("[data-part~=rating]")?.querySelectorAll<HTMLInputElement>("input") ?? [];
  return [...levels].some((level) => Number(level.value) === value);
}

function keep(session: Session, field: Field): void {
  const { item, field: name } = field.dataset;
  if (item && name) session.set(item, name, valueOf(field));
}

function valueOf(field: Field): unknown {
  if (!(field instanceof HTMLInputElement)) return recorded(field.value);
  if (field.type === "checkbox") return recorded(field.checked);
  if (field.type === "radio") return Number(field.value);
  return recorded(field.value);
}

function put(field: Field, value: unknown): void {
  if (field instanceof HTMLInputElement && field.type === "checkbox") {
    field.checked = value === true;
  } else if (field instanceof HTMLInputElement && field.type === "radio") {
    field.checked = value === Number(field.value);
  } else {
    const text = typeof value === "string" ? asShown(field, value) : "";
    if (field instanceof HTMLSelectElement) offer(field, text);
    if (field.value !== text) field.value = text; // Setting it moves the cursor to the end.
  }
}

/** A text as this field can show it: what ends a line in another program ends it here. */
function asShown(field: Field, text: string): string {
  if (field instanceof HTMLTextAreaElement) return inLines(text);
  // The browser would take the line breaks out, and leave the words on both sides as one.
  return field.type === "text" ? inOneLine(text) : text;
}

/** What was pasted may hold signs that end a line elsewhere, and here are seen as a mark. */
function keepLines(field: Field): void {
  const text = asShown(field, field.value);
  if (text === field.value || field instanceof HTMLSelectElement) return;
  const caret = asShown(field, field.value.slice(0, field.selectionStart ?? undefined)).length;
  field.value = text;
  field.setSelectionRange(caret, caret);
}

/** A choice of a later release is offered as it is, so that it stays chosen. */
function offer(field: HTMLSelectElement, value: string): void {
  if ([...field.options].some((option) => option.value === value)) return;
  field.add(new Option(shown(value), value));
}

function isField(target: unknown): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
}

/**
 * What a field is on a page, by the type that the table of kinds gives it: what its control can
 * show, how it is filled in, what it gives. The template `own_field.html.j2` makes the controls.
 */
import { fieldIn } from "../../record/kinds/item.ts";
import { type FieldType, takes } from "../../record/kinds/types.ts";
import { inLines, inOneLine } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import { recorded } from "../../record/record.ts";
import type { FieldPlace } from "../../session/change.ts";

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Control {
  /** Whether it can show a value that its type takes; absent: it can show each. */
  shows?(field: Field, value: unknown): boolean;
  /** Show a value; undefined, or what it cannot show: none. */
  fill(field: Field, value: unknown): void;
  /** What is to be recorded of it as it stands; undefined: nothing. */
  read(field: Field): unknown;
  /** People write in it in their own words; this stands between two texts that are kept as one. */
  between?: string;
}

const TEXT: Control = {
  fill: (field, value) => put(field, typeof value === "string" ? value : ""),
  read: ({ value }) => recorded(value),
};

const CONTROLS: { readonly [type in FieldType]: Control } = {
  text: { ...TEXT, between: "\n\n" },
  line: { ...TEXT, between: " / " },
  day: {
    ...TEXT,
    fill: (field, value) => {
      TEXT.fill(field, takes("day", value) ? value : undefined);
      // Half a day has no value that could be replaced.
      if (field.validity.badInput) field.value = "";
    },
  },
  choice: {
    ...TEXT,
    // One of several radios cannot show what none of them is; a list takes it in.
    shows: (field, value) => !isRadio(field) || offeredBeside(field).includes(value as string),
    fill: (field, value) => {
      if (isRadio(field)) {
        field.checked = value === field.value;
        return;
      }
      if (typeof value === "string") offer(field, value);
      TEXT.fill(field, value);
    },
  },
  mark: {
    fill: (field, value) => box(field).checked = value === true,
    read: (field) => recorded(box(field).checked),
  },
  number: {
    fill: (field, value) => {
      // What is half typed, such as "-" or "1.", stays.
      if (CONTROLS.number.read(field) === value) return;
      put(field, typeof value === "number" ? String(value) : "");
    },
    read: ({ value }) => value === "" ? undefined : Number(value),
  },
  // One of several, each with a level of its own.
  rating: {
    shows: (field, value) => levelsBeside(field).includes(value as number),
    fill: (field, value) => box(field).checked = value === Number(field.value),
    read: ({ value }) => Number(value),
  },
};

/** The fields in `root` that belong to an answer. */
export function fieldsIn(root: ParentNode): Field[] {
  return [...root.querySelectorAll("[data-item][data-field]")].filter(isField);
}

/** The controls in `root` of one field: several where it is chosen by radios. */
export function fieldsOf(root: ParentNode, { item, field }: FieldPlace): Field[] {
  const named = `[data-item="${CSS.escape(item)}"][data-field="${CSS.escape(field)}"]`;
  return [...root.querySelectorAll(named)].filter(isField);
}

export function isField(target: unknown): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
}

/** Whether a field can show a value: if not, typing in it would overwrite what nobody has seen. */
export function canShow(field: Field, value: unknown): boolean {
  if (value === undefined) return true;
  const type = typeOf(field);
  return takes(type, value) && (CONTROLS[type].shows?.(field, value) ?? true);
}

/** Show a value in its field. */
export function fillField(field: Field, value: unknown): void {
  CONTROLS[typeOf(field)].fill(field, value);
}

/** What is to be recorded of a field as it stands; undefined: nothing. */
export function readField(field: Field): unknown {
  return CONTROLS[typeOf(field)].read(field);
}

/**
 * Whether what stands in a field can be recorded, and shown again. The browser gives no value for
 * what is half typed: to record that would clear what was there before.
 */
export function isTaken(field: Field): boolean {
  const value = readField(field);
  if (value === undefined) return !field.validity.badInput;
  return takes(typeOf(field), value);
}

/**
 * Whether what is not taken may become so with the next key: it has no value yet, or is a day whose
 * year has one, two or three digits.
 */
export function isHalfTyped({ value }: Field): boolean {
  return value === "" || value.startsWith("0");
}

/** What was pasted may hold signs that end a line elsewhere, and here are seen as a mark. */
export function keepLines(field: Field): void {
  const text = asShown(field, field.value);
  if (text === field.value || field instanceof HTMLSelectElement) return;
  const caret = asShown(field, field.value.slice(0, field.selectionStart ?? undefined)).length;
  field.value = text;
  field.setSelectionRange(caret, caret);
}

/** Whether people write in it in their own words. */
export function isWritten(field: Field): boolean {
  return CONTROLS[typeOf(field)].between !== undefined;
}

/** Texts of a field that people write in, kept as one. */
export function joined(field: Field, texts: unknown[]): string {
  return texts.filter((text) => text !== undefined).join(CONTROLS[typeOf(field)].between);
}

/** What holds the levels of a rating, or other radios; undefined for a field by itself. */
export function groupOf(field: Field): Element | undefined {
  return isRadio(field) ? field.closest("fieldset") ?? undefined : undefined;
}

function isRadio(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === "radio";
}

/** A field that the table does not have is a text that the guide asks for. */
function typeOf({ dataset: { item = "", field = "" } }: Field): FieldType {
  return fieldIn(item, field)?.type ?? "text";
}

function levelsBeside(field: Field): number[] {
  return offeredBeside(field).map(Number);
}

function offeredBeside(field: Field): string[] {
  const radios = groupOf(field)?.querySelectorAll<HTMLInputElement>("input[type=radio]");
  return [...radios ?? []].map(({ value }) => value);
}

/** Setting a text moves the cursor to its end. */
function put(field: Field, text: string): void {
  const lines = asShown(field, text);
  if (field.value !== lines) field.value = lines;
}

/** A text as this field can show it: what ends a line in another program ends it here. */
function asShown(field: Field, text: string): string {
  if (field instanceof HTMLTextAreaElement) return inLines(text);
  // The browser would take the line breaks out, and leave the words on both sides as one.
  return field.type === "text" ? inOneLine(text) : text;
}

/** A choice of a later release is offered as it is, so that it stays chosen. */
function offer(field: Field, value: string): void {
  if (!(field instanceof HTMLSelectElement)) return;
  if ([...field.options].some((option) => option.value === value)) return;
  field.add(new Option(shown(value), value));
}

/** @throws {Error} where the page has something else: the template is at fault. */
function box(field: Field): HTMLInputElement {
  if (field instanceof HTMLInputElement) return field;
  throw new Error(`The page has no box for ${field.dataset.item} ${field.dataset.field}`);
}

/**
 * The kinds of item a record holds and the fields of each, from the one table of them.
 *
 * `kinds.json` beside this file is the table; the build reads it too, for controls and for checks.
 */
import table from "./kinds.json" with { type: "json" };
import type { FieldType } from "./types.ts";

/** A word that can be chosen: what is stored, and what is shown. */
export interface Option {
  id: string;
  label: string;
}

export interface Field {
  /** `finding.*` stands for any field whose name begins with `finding.`: one for each of `each`. */
  id: string;
  each?: "findings" | "features" | "questions";
  type: FieldType;
  /** Absent where the guide, or the page, has the words. */
  label?: string;
  hint?: string;
  /** What it is, where no box of the guide may have its name. */
  what?: string;
  /** What can be chosen, where the type is a choice or the id ends in `*`. */
  options?: Option[];
  /** It says how the item is handled, not what was found. */
  handling?: true;
  /** Left out of a copy to share. */
  share?: "out";
  /** Whether the next round takes it over; where absent, as its kind says. */
  next?: "carried" | "anew";
}

export interface Kind {
  id: string;
  /** What an item of this kind is, for those who read the table. */
  what: string;
  /** What one row is called, with its number behind it. */
  name?: string;
  /** The id of the one item of this kind. */
  item?: string;
  /** What stands between the id of the item it is under and an id of its own: rows that people add. */
  mark?: string;
  /** The kinds under which it may stand; empty: under none. */
  under?: string[];
  /** Rows under one item at most, and what they are called when there are more. */
  most?: number;
  many?: string;
  /** What documents and files call its rows: where its fields have words, they are a table. */
  words?: RowWords;
  /** Left out of a copy to share, whatever its fields say. */
  share?: "out";
  next: "carried" | "anew";
  fields: Field[];
}

/** A heading, what stands under it where there is none, the file of them and what is in it. */
export interface RowWords {
  list: string;
  none: string;
  csv: string;
  row: string;
}

export const KINDS = table.kinds as Kind[];

/** A theme, feature or prompt of the guide: whatever id no other kind has. */
export const QUESTION = "question";

/**
 * The kind of that name.
 *
 * @throws {Error} when the table has none: the code asks for what is not there.
 */
export function kindNamed(id: string): Kind {
  const kind = KINDS.find((one) => one.id === id);
  if (!kind) throw new Error(`kinds.json has no kind ${id}`);
  return kind;
}

/** A kind whose rows stand in a table of their own. */
export type Tabled = Kind & { words: RowWords };

export function isTabled(kind: Kind | undefined): kind is Tabled {
  return !!kind?.mark && labelledFields(kind.id).length > 0;
}

/** The field of a kind, or undefined where it is not in the table. */
export function fieldOf(kind: Kind | undefined, name: string): Field | undefined {
  return kind?.fields.find(({ id }) =>
    id.endsWith("*") ? name.startsWith(id.slice(0, -1)) : id === name
  );
}

/** The fields of a kind that have words of ours, with those words. */
export function labelledFields(kind: string): (Field & { label: string })[] {
  return kindNamed(kind).fields.flatMap((field) =>
    field.label ? [{ ...field, label: field.label }] : []
  );
}

/** The words for a choice; one that a later release offered is shown as it is. */
export function optionWords(field: Pick<Field, "options">, value: string): string {
  return field.options?.find(({ id }) => id === value)?.label ?? value;
}

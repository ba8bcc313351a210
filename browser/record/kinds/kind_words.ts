/**
 * The words of the table of kinds: what documents, files and lists call kinds, fields and choices.
 *
 * Whoever asks for them imports this module; a page's script without it has a table without words.
 */
import { type Field, type Kind, kindNamed, KINDS } from "./kinds.ts";

/** A word that can be chosen: what is stored, and what is shown. */
export interface Option {
  id: string;
  label: string;
  ends?: true;
}

/** A heading, what stands under it where there is none, the file of them and what is in it. */
export interface RowWords {
  list: string;
  none: string;
  csv: string;
  row: string;
}

/** A field with its words. */
export interface WordedField extends Field {
  /** What it is, where no box of the guide may have its name. */
  what?: string;
  /** Absent where the guide, or the page, has the words. */
  label?: string;
  /** What can be chosen, where the type is a choice or the id ends in `*`. */
  options?: Option[];
}

/** A kind with its words. */
export interface WordedKind extends Kind {
  /** What an item of this kind is, for those who read the table. */
  what: string;
  /** What its rows are called when there are more than it may have. */
  many?: string;
  /** What documents and files call its rows: where its fields have words, they are a table. */
  words?: RowWords;
  fields: WordedField[];
}

export const WORDED_KINDS = KINDS as WordedKind[];

/** A kind whose rows stand in a table of their own. */
export type Tabled = WordedKind & { words: RowWords };

export function isTabled(kind: Kind | undefined): kind is Tabled {
  return !!kind?.mark && labelledFields(kind.id).length > 0;
}

/** What the rows of a kind are called when there are more than it may have. */
export function manyOf(kind: WordedKind): string {
  return kind.many ?? "rows";
}

/** The fields of a kind that have words of ours, with those words. */
export function labelledFields(kind: string): (WordedField & { label: string })[] {
  return (kindNamed(kind) as WordedKind).fields.flatMap((field) =>
    field.label ? [{ ...field, label: field.label }] : []
  );
}

/** The words for a choice; one that a later release offered is shown as it is. */
export function optionWords(field: Pick<Field, "options">, value: string): string {
  return (field as WordedField).options?.find(({ id }) => id === value)?.label ?? value;
}

/**
 * The kinds of item a record holds and the fields of each, from the one table of them.
 *
 * `kinds.json` beside this file is the table; the build reads it too, for controls and for checks.
 * Its words are read through `kind_words.ts`: a page whose script does without them gets the table
 * without them too (`bundle.py`).
 */
import table from "./kinds.json" with { type: "json" };
import type { FieldType } from "./types.ts";

export interface Field {
  /** `finding.*` stands for any field whose name begins with `finding.`: one for each of `each`. */
  id: string;
  each?:
    | "findings"
    | "features"
    | "partners"
    | "places"
    | "questions"
    | "reasons"
    | "triggers";
  type: FieldType;
  /** What can be chosen; `ends`: a row of which this is chosen has done its work. */
  options?: { id: string; ends?: true }[];
  /** It says how the item is handled, not what was found. */
  handling?: true;
  /** Left out of a copy to share. */
  share?: "out";
  /** Whether the next round takes it over; where absent, as its kind says. */
  next?: "carried" | "anew";
}

export interface Kind {
  id: string;
  /** What one row is called, with its number behind it. */
  name?: string;
  /** The id of the one item of this kind. */
  item?: string;
  /** What stands between the id of the item it is under and an id of its own: rows that people add. */
  mark?: string;
  /** The kinds under which it may stand; empty: under none. */
  under?: string[];
  /** The field that says in which place of its list a row stands; without it the oldest is first. */
  order?: string;
  /** Rows under one item at most. */
  most?: number;
  /** The mark without which a row is treated as marked sensitive. */
  sensitive_unless?: string;
  /** Left out of a copy to share, whatever its fields say. */
  share?: "out";
  next: "carried" | "anew";
  fields: Field[];
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

/** The field of a kind, or undefined where it is not in the table. */
export function fieldOf(kind: Kind | undefined, name: string): Field | undefined {
  return kind?.fields.find(({ id }) =>
    id.endsWith("*") ? name.startsWith(id.slice(0, -1)) : id === name
  );
}

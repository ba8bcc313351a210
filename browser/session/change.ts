/** The one event of a session: what changed about its record, and why. Pure. */

/** One field of one item. */
export interface FieldPlace {
  readonly item: string;
  readonly field: string;
}

/**
 * What changed.
 *
 * `opened`: another record. `read`: the same record, read as a whole. `edited`: fields, here.
 * `elsewhere`: fields, by another tab. `renamed`: the record's name alone. `saving`: how its saving
 * stands. `records`: the list of records, by another tab. `late`: the stored record was read only
 * after something was typed here.
 */
export type Change =
  | { readonly cause: "opened" | "read" | "renamed" | "saving" | "records" | "late" }
  | { readonly cause: "edited" | "elsewhere"; readonly fields: readonly FieldPlace[] };

export type Cause = Change["cause"];

/** The causes after which a record may say something else. */
export const CONTENT: readonly Cause[] = ["opened", "read", "edited", "elsewhere"];

/** The causes after which all of a record may be another. */
export const WHOLE: readonly Cause[] = ["opened", "read"];

/** All that changed in a while. */
export class Changes {
  readonly causes = new Set<Cause>();
  readonly #fields = new Map<string, Set<string>>();

  constructor(...changes: Change[]) {
    for (const change of changes) this.add(change);
  }

  add(change: Change): void {
    this.causes.add(change.cause);
    for (const { item, field } of fieldsOf(change)) {
      const fields = this.#fields.get(item);
      if (fields) fields.add(field);
      else this.#fields.set(item, new Set([field]));
    }
  }

  /** Whether all of the record may be another. */
  get isWhole(): boolean {
    return WHOLE.some((cause) => this.causes.has(cause));
  }

  /** The fields that changed, where not all of the record may be another. */
  get fields(): FieldPlace[] {
    return [...this.#fields].flatMap(([item, fields]) =>
      [...fields].map((field) => ({ item, field }))
    );
  }

  /** Whether an item for which `is` holds may hold something else. */
  some(is: (item: string) => boolean): boolean {
    return this.isWhole || [...this.#fields.keys()].some(is);
  }

  /** Whether this field may hold something else. */
  has(item: string, field: string): boolean {
    return this.isWhole || !!this.#fields.get(item)?.has(field);
  }
}

/** The fields a change names; none where it is of the record as a whole, or of none of them. */
export function fieldsOf(change: Change): readonly FieldPlace[] {
  return "fields" in change ? change.fields : [];
}

/** The edits of a record that are not known to be stored. Pure. */
import type { AnswerRow, RecordRow } from "../store/rows.ts";
import type { Unfinished } from "../store/operations/unfinished_note.ts";
import {
  type Held,
  type HeldFields,
  hold,
  keyOf,
  rowsByField,
} from "../store/operations/versions.ts";

/** The last edit of a field: its rows in full, and the names of the rows they take the place of. */
export interface UnsavedEdit {
  readonly item: string;
  readonly field: string;
  readonly rows: AnswerRow[];
  readonly replaces: Set<string>;
  /** To be written (again): no write of it is under way. */
  failed: boolean;
}

export class Unsaved {
  #edits = new Map<string, UnsavedEdit>();

  get size(): number {
    return this.#edits.size;
  }

  has(item: string, field: string): boolean {
    return this.#edits.has(keyOf(item, field));
  }

  failed(): UnsavedEdit[] {
    return [...this.#edits.values()].filter(({ failed }) => failed);
  }

  /** All of them, for the next page to write; `isNew`: with the record, which is not stored yet. */
  of(row: RecordRow, isNew: boolean): Unfinished {
    const edits = [...this.#edits.values()].map(({ item, field, rows, replaces }) => {
      return { record: row.id, item, field, rows, replaces: [...replaces] };
    });
    return { row, isNew, edits };
  }

  hasFailed(item: string, field: string): boolean {
    return !!this.#edits.get(keyOf(item, field))?.failed;
  }

  /**
   * Take up an edit, and with it what earlier edits of the field have not stored yet.
   *
   * A new entry each time: the end of an older edit's write is then no news of this one.
   */
  add(item: string, field: string, row: AnswerRow | undefined, replaced: string[]): void {
    const key = keyOf(item, field);
    const before = this.#edits.get(key);
    const replaces = new Set([...before?.replaces ?? [], ...replaced]);
    const rows = (before?.rows ?? []).filter(({ version }) => !replaces.has(version));
    if (row) rows.push(row);
    this.#edits.set(key, { item, field, rows, replaces, failed: true });
  }

  /** Take up stored fields that are to be written again. */
  addStored(fields: { item: string; field: string; rows: AnswerRow[] }[]): void {
    for (const { item, field, rows } of fields) {
      if (this.has(item, field)) continue;
      const again = { item, field, rows, replaces: new Set<string>(), failed: true };
      this.#edits.set(keyOf(item, field), again);
    }
  }

  isLatest(edit: UnsavedEdit): boolean {
    return this.#edits.get(keyOf(edit.item, edit.field)) === edit;
  }

  /** An edit is stored. Returns whether its field has no later one. */
  drop(edit: UnsavedEdit): boolean {
    return this.isLatest(edit) && this.#edits.delete(keyOf(edit.item, edit.field));
  }

  /** What was read of a record, with what is not stored yet laid over it. */
  laidOver(rows: AnswerRow[], held: (item: string, field: string) => Held): HeldFields {
    const byField = rowsByField(rows);
    const fields: HeldFields = new Map();
    for (const key of new Set([...byField.keys(), ...this.#edits.keys()])) {
      const edit = this.#edits.get(key);
      const read = byField.get(key) ?? [];
      const all = read.filter(({ version }) => !edit?.replaces.has(version));
      all.push(...edit?.rows ?? []);
      const { item, field } = edit ?? read[0]!;
      fields.set(key, { item, field, held: hold(item, field, all, held(item, field)) });
    }
    return fields;
  }
}

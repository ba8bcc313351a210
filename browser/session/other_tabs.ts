/** Takes over what other tabs wrote; fields with edits of our own wait until those are stored. */
import type { FieldPlace } from "./change.ts";
import type { OpenRecord } from "./open_record.ts";
import type { Store } from "../store/store.ts";
import { keyOf, rowsByField } from "../store/operations/versions.ts";
import type { Unsaved } from "./unsaved.ts";

export class CatchUp {
  /** Fields another tab wrote while a write of our own was under way: to be read after it. */
  #stale = new Set<string>();

  /** @param merged is called with fields that were read anew and differ. */
  constructor(
    readonly open: OpenRecord,
    readonly unsaved: Unsaved,
    readonly store: Store,
    readonly merged: (fields: FieldPlace[]) => void,
  ) {}

  isStale(item: string, field: string): boolean {
    return this.#stale.has(keyOf(item, field));
  }

  /**
   * Take over what the database now holds in one field.
   *
   * @throws {StoreProblem} when it cannot be read.
   */
  async field(item: string, field: string): Promise<void> {
    const { open, unsaved } = this;
    const key = keyOf(item, field);
    this.#stale.add(key);
    while (this.#stale.has(key) && !unsaved.has(item, field)) {
      this.#stale.delete(key);
      const before = open.fields.get(key);
      const rows = await this.store.run("readAnswer", open.record.id, item, field);
      if (open.fields.get(key) !== before) this.#stale.add(key); // Edited meanwhile.
      else if (open.merge(item, field, rows)) this.merged([{ item, field }]);
    }
  }

  /**
   * Take over the whole record as it is stored now.
   *
   * @param told whether another tab said that it changed the record: if its row is not there, the
   *   import that brought it in was undone. Otherwise the browser's data was cleared.
   * @throws {StoreProblem} when it cannot be read.
   */
  async all(told: boolean): Promise<"read" | "renamed" | "deleted" | "cleared"> {
    const { open, unsaved } = this;
    const { id, framework } = open.record;
    const seen = new Map(open.fields);
    const stored = await this.store.run("readStored", id, framework);
    if (!stored) return told || await this.store.run("hasRecord", id) ? "deleted" : "cleared";
    open.row = stored.row;
    open.isKept = stored.isKept;
    const byField = rowsByField(stored.rows);
    const merged: FieldPlace[] = [];
    for (const key of new Set([...byField.keys(), ...seen.keys()])) {
      const ours = open.fields.get(key);
      const read = byField.get(key) ?? [];
      const { item, field } = ours ?? read[0]!;
      // Edited since it was read, or not stored yet: it stays as it is.
      if (unsaved.has(item, field) || ours !== seen.get(key)) continue;
      if (open.merge(item, field, read)) merged.push({ item, field });
    }
    if (merged.length) this.merged(merged);
    if (open.record.name === stored.row.name) return "read";
    open.record.name = stored.row.name;
    return "renamed";
  }
}

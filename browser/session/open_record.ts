/** A record as this tab holds it: what each field shows, and what stands beside it. Pure. */
import { type EvaluationRecord, later, particulars, setAnswer } from "../record/record.ts";
import type { AnswerRow, RecordRow } from "../store/rows.ts";
import {
  type Held,
  type HeldFields,
  hold,
  isSame,
  keyOf,
  shownAnswers,
} from "../store/operations/versions.ts";

const NOTHING: Held = { shown: undefined, others: [] };

export class OpenRecord {
  /** With the answers that are shown. */
  readonly record: EvaluationRecord;
  /** Whether it was changed since the last copy of it. */
  isEdited = false;
  /** Whether a copy of it is kept in a file. */
  isKept = false;

  /** @param row the record's own row. */
  constructor(public row: RecordRow, readonly fields: HeldFields) {
    const { deleted: _, copied: __, archived: ___, ...record } = row;
    this.record = { ...record, answers: shownAnswers(fields) };
  }

  held(item: string, field: string): Held {
    return this.fields.get(keyOf(item, field))?.held ?? NOTHING;
  }

  /** The item whose value was given last. A time that has not come yet tells nothing. */
  lastPlace(now: Date = new Date()): string | undefined {
    const until = now.toISOString();
    let last: { item: string; changed: string } | undefined;
    for (const { item, held: { shown } } of this.fields.values()) {
      if (!shown || shown.changed > until) continue;
      if (!last || shown.changed >= last.changed) last = { item, changed: shown.changed };
    }
    return last?.item;
  }

  hold(item: string, field: string, held: Held): void {
    this.fields.set(keyOf(item, field), { item, field, held });
    setAnswer(this.record.answers, item, field, held.shown?.value);
  }

  /** Put a value the page cannot show beside its field, where the next edit does not replace it. */
  setAside(item: string, field: string): void {
    const { shown, others } = this.held(item, field);
    if (shown) this.hold(item, field, { shown: undefined, others: [shown, ...others] });
  }

  /** Take over what the database holds in one field. Returns whether that is anything new. */
  merge(item: string, field: string, rows: AnswerRow[]): boolean {
    const before = this.held(item, field);
    const held = hold(item, field, rows, before);
    if (isSameHeld(held, before)) return false;
    this.hold(item, field, held);
    this.isEdited = true;
    for (const { changed } of rows) this.record.changed = later(this.record.changed, changed);
    return true;
  }

  /** The record's row as it is to be stored now. */
  newRow(): RecordRow {
    return { ...this.row, ...particulars(this.record) };
  }

  /** Every version of every field as rows to be stored. */
  rows(): { item: string; field: string; rows: AnswerRow[] }[] {
    return [...this.fields.values()].map(({ item, field, held }) => {
      const versions = held.shown ? [held.shown, ...held.others] : held.others;
      const rows = versions.map(({ value, changed, names }) => {
        return { record: this.record.id, item, field, version: names[0]!, value, changed };
      });
      return { item, field, rows };
    });
  }
}

/** Values too: an import that takes a record's place may use the names its rows had. */
function isSameHeld(one: Held, other: Held): boolean {
  const [a, b] = [one, other].map(({ shown, others }) => [shown, ...others]);
  return a!.length === b!.length && a!.every((version, index) => {
    const { names = [], value } = version ?? {};
    const than = b![index];
    return names.join() === (than?.names ?? []).join() && isSame(value, than?.value);
  });
}

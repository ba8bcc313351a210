/** Writes one record's edits to the database, and knows which of them are not stored. */
import { type EvaluationRecord, later, particulars, setAnswer } from "./record/record.ts";
import { putAnswer, readAnswer, type Written } from "./store/answers.ts";
import type { AnswerRow, Connection, Database, RecordRow } from "./store/database.ts";
import { StoreProblem, storeProblem } from "./store/problem.ts";
import { hasRecord } from "./store/records.ts";
import type { Unfinished } from "./store/unfinished.ts";
import {
  type Held,
  type HeldFields,
  hold,
  keyOf,
  newVersionName,
  rowsByField,
  shownAnswers,
} from "./store/versions.ts";

/** A field whose value in memory is not known to be stored. */
interface Unsaved {
  item: string;
  field: string;
  rows: AnswerRow[];
  replaces: Set<string>;
  failed: boolean;
}

/** Whom a writer tells: a write started or ended; a field is stored; a field was read anew. */
export interface Listener {
  changed(): void;
  stored(item: string, field: string): void;
  merged(): void;
}

const NOTHING: Held = { shown: undefined, others: [] };

export class Writer {
  readonly record: EvaluationRecord;
  /** What is wrong with the storage, if anything; cleared once all is stored. */
  problem: StoreProblem | undefined;
  #unsaved = new Map<string, Unsaved>();
  /** Fields another tab wrote while a write of our own was under way: to be read after it. */
  #stale = new Set<string>();
  #edits = 0;
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  /**
   * @param row the record's own row; its answers are those shown in `fields`.
   * @param stored whether the record is in the database.
   */
  constructor(
    public row: RecordRow,
    readonly fields: HeldFields,
    readonly database: Database,
    public stored: boolean,
    readonly listener: Listener,
  ) {
    const { deleted: _, copied: __, ...record } = row;
    this.record = { ...record, answers: shownAnswers(fields) };
  }

  get isWriting(): boolean {
    return this.#inFlight > 0;
  }

  /** Whether something could not be stored. */
  get hasFailed(): boolean {
    return [...this.#unsaved.values()].some(({ failed }) => failed);
  }

  /** Whether something in memory is not known to be stored. */
  get hasUnsaved(): boolean {
    return this.#unsaved.size > 0;
  }

  /** The edits that are not known to be stored. */
  get unfinished(): Unfinished {
    const edits = [...this.#unsaved.values()].map(({ item, field, rows, replaces }) => {
      return { record: this.record.id, item, field, rows, replaces: [...replaces] };
    });
    return { row: { ...this.row, ...particulars(this.record) }, edits };
  }

  /** How many edits there have been. */
  get edits(): number {
    return this.#edits;
  }

  held(item: string, field: string): Held {
    return this.fields.get(keyOf(item, field))?.held ?? NOTHING;
  }

  /** Whether the last write of this field failed. */
  failed(item: string, field: string): boolean {
    return !!this.#unsaved.get(keyOf(item, field))?.failed;
  }

  /**
   * Record a value (undefined: none) and write it, and with it whatever could not be written.
   *
   * @param settled the names of other versions that the value takes the place of.
   */
  write(item: string, field: string, value: unknown, settled: string[] = []): void {
    this.#edits++;
    const key = keyOf(item, field);
    const { shown, others } = this.held(item, field);
    const changed = this.record.changed = new Date().toISOString();
    const before = this.#unsaved.get(key);
    const replaces = new Set([...before?.replaces ?? [], ...shown?.names ?? [], ...settled]);
    const version = newVersionName();
    const rows = (before?.rows ?? []).filter((row) => !replaces.has(row.version));
    if (value !== undefined) {
      rows.push({ record: this.record.id, item, field, version, value, changed });
    }
    this.#hold(item, field, {
      shown: value === undefined ? undefined : { value, changed, names: [version] },
      others: others.filter(({ names }) => !names.some((name) => settled.includes(name))),
    });
    // A new entry for each edit: the end of an older edit's write is then no news of this one.
    this.#unsaved.set(key, { item, field, rows, replaces, failed: true });
    this.#writeFailed();
  }

  /** Put a value the page cannot show beside its field, where the next edit does not replace it. */
  setAside(item: string, field: string): void {
    const { shown, others } = this.held(item, field);
    if (shown) this.#hold(item, field, { shown: undefined, others: [shown, ...others] });
  }

  /** Take over what the database now holds in one field. */
  async reread(item: string, field: string): Promise<void> {
    const key = keyOf(item, field);
    this.#stale.add(key);
    while (this.#stale.has(key) && !this.#unsaved.has(key)) {
      this.#stale.delete(key);
      const before = this.fields.get(key);
      try {
        const connection = await this.database.connect();
        const rows = await readAnswer(connection, this.record.id, item, field);
        if (this.fields.get(key) !== before) this.#stale.add(key); // Edited meanwhile.
        else this.#merge(item, field, rows);
      } catch (error) {
        this.problem = storeProblem(error);
        this.listener.changed();
      }
    }
  }

  /** Take over a record as it was read while `seen` was in memory; later edits are left alone. */
  mergeAll(rows: AnswerRow[], seen: HeldFields): void {
    const byField = rowsByField(rows);
    for (const key of new Set([...byField.keys(), ...seen.keys()])) {
      const ours = this.fields.get(key);
      if (this.#unsaved.has(key) || ours !== seen.get(key)) continue;
      const read = byField.get(key) ?? [];
      const { item, field } = ours ?? read[0]!;
      this.#merge(item, field, read);
    }
  }

  /** What was read, with what is not stored yet laid over it. */
  laidOver(rows: AnswerRow[]): HeldFields {
    const byField = rowsByField(rows);
    const fields: HeldFields = new Map();
    for (const key of new Set([...byField.keys(), ...this.#unsaved.keys()])) {
      const unsaved = this.#unsaved.get(key);
      const read = byField.get(key) ?? [];
      const all = read.filter(({ version }) => !unsaved?.replaces.has(version));
      all.push(...unsaved?.rows ?? []);
      const { item, field } = unsaved ?? read[0]!;
      fields.set(key, { item, field, held: hold(field, all, this.held(item, field)) });
    }
    return fields;
  }

  /** The browser's data was cleared: all of the record is to be written, with the next edit. */
  cleared(): void {
    this.stored = false;
    this.problem = new StoreProblem("cleared");
    for (const [key, { item, field, held }] of this.fields) {
      if (this.#unsaved.has(key)) continue;
      const versions = held.shown ? [held.shown, ...held.others] : held.others;
      const rows = versions.map(({ value, changed, names }) => {
        return { record: this.record.id, item, field, version: names[0]!, value, changed };
      });
      this.#unsaved.set(key, { item, field, rows, replaces: new Set(), failed: true });
    }
    this.listener.changed();
  }

  /**
   * Wait until all is stored, trying once more what failed.
   *
   * @throws {StoreProblem} when some of it still cannot be stored.
   */
  async settle(): Promise<void> {
    this.#writeFailed();
    while (this.isWriting) await new Promise<void>((done) => this.#waiting.push(done));
    if (this.problem && this.#unsaved.size) throw this.problem;
  }

  #hold(item: string, field: string, held: Held): void {
    this.fields.set(keyOf(item, field), { item, field, held });
    setAnswer(this.record.answers, item, field, held.shown?.value);
  }

  #merge(item: string, field: string, rows: AnswerRow[]): void {
    const before = this.held(item, field);
    const held = hold(field, rows, before);
    if (JSON.stringify(names(held)) === JSON.stringify(names(before))) return;
    this.#hold(item, field, held);
    for (const { changed } of rows) this.record.changed = later(this.record.changed, changed);
    this.listener.merged();
  }

  #writeFailed(): void {
    for (const [key, unsaved] of this.#unsaved) {
      if (unsaved.failed) void this.#write(key, unsaved);
    }
  }

  /** Write one field. Its transaction starts within this call if the database is open. */
  async #write(key: string, unsaved: Unsaved): Promise<void> {
    unsaved.failed = false;
    this.#inFlight++;
    this.listener.changed();
    const isLatest = () => this.#unsaved.get(key) === unsaved;
    try {
      const connection = this.database.connection ?? await this.#reconnect();
      if (isLatest()) {
        const first = this.stored ? undefined : { ...this.row, ...particulars(this.record) };
        const edit = { record: this.record.id, ...unsaved };
        const written = await putAnswer(connection, edit, first);
        if (first || written.hasRecord) this.#done(key, unsaved, written);
        else {
          unsaved.failed = true;
          this.#rewrite();
        }
      }
    } catch (error) {
      const problem = storeProblem(error);
      if (problem.kind === "closed") this.database.close();
      if (isLatest()) {
        unsaved.failed = true;
        this.problem = problem;
      }
    }
    this.#inFlight--;
    if (this.#unsaved.size === 0) this.problem = undefined;
    this.listener.changed();
    for (const done of this.#waiting.splice(0)) done();
  }

  #done(key: string, unsaved: Unsaved, written: Written): void {
    const { item, field } = unsaved;
    this.stored = true;
    this.listener.stored(item, field);
    if (this.#unsaved.get(key) !== unsaved) return;
    this.#unsaved.delete(key);
    const known = new Set(names(this.held(item, field)).flat());
    const elsewhere = written.versions.some((name) => !known.has(name));
    if (elsewhere || this.#stale.has(key)) void this.reread(item, field);
  }

  /** Connect again. If the browser's data was cleared meanwhile, write all of the record. */
  async #reconnect(): Promise<Connection> {
    const connection = await this.database.connect();
    if (this.stored && !await hasRecord(connection, this.record.id)) this.#rewrite();
    return connection;
  }

  #rewrite(): void {
    this.cleared();
    this.#writeFailed();
  }
}

function names({ shown, others }: Held): string[][] {
  return [shown?.names ?? [], ...others.map((one) => one.names)];
}

/**
 * The record open in this page: whole in memory, each edit of it written at once.
 *
 * Events: `loaded` (another record, or read again), `answered` (one field), `state` (saving).
 */
import {
  answer,
  type EvaluationRecord,
  type GuideEdition,
  newRecord,
  setAnswer,
} from "./record/record.ts";
import { currentIds, keepForNewTabs, keepInTab } from "./store/current.ts";
import type { Connection, Database } from "./store/database.ts";
import { inTime, type StoreProblem, storeProblem } from "./store/problem.ts";
import { addRecord, readRecord } from "./store/records.ts";
import { Writer } from "./writer.ts";

/** Where the saving stands; "new" is a record nobody has written in yet. */
export type State = "new" | "saving" | "saved" | "unsaved";

/** How long an export waits for the store before it takes what is in memory. In milliseconds. */
const PATIENCE = 3000;

export class Session extends EventTarget {
  #writer: Writer;

  constructor(readonly guide: GuideEdition, readonly database: Database) {
    super();
    this.#writer = this.#writerOf(newRecord(guide), false);
  }

  get record(): EvaluationRecord {
    return this.#writer.record;
  }

  /** Whether the record is in the database. */
  get stored(): boolean {
    return this.#writer.stored;
  }

  /** Why the last write, or the opening, failed; undefined once all is stored. */
  get problem(): StoreProblem | undefined {
    return this.#writer.problem;
  }

  /** Whether something typed here could not be stored. */
  get hasUnsaved(): boolean {
    return this.#writer.hasFailed;
  }

  get state(): State {
    const { isWriting, problem, unsaved, stored } = this.#writer;
    if (isWriting) return "saving";
    if (problem || unsaved.length) return "unsaved";
    return stored ? "saved" : "new";
  }

  value(item: string, field: string): unknown {
    return answer(this.record.answers, item, field);
  }

  /** Read the current record. Without a store the page works all the same, in memory. */
  async open(): Promise<void> {
    const { edits } = this.#writer;
    try {
      const record = await this.#readCurrent();
      if (this.#writer.edits !== edits) return; // Typed meanwhile: memory is ahead of what was read.
      if (record || this.stored) this.#show(record ?? newRecord(this.guide), !!record);
      else this.#show(this.record, false);
    } catch (error) {
      this.#show(this.record, this.stored, storeProblem(error, "unavailable"));
    }
  }

  /** Read again what another page may have changed, unless something here is not stored yet. */
  async refresh(): Promise<void> {
    if (this.#writer.unsaved.length === 0) await this.open();
  }

  /** Record a value (undefined: none) and write it, and with it whatever could not be written. */
  set(item: string, field: string, value: unknown): void {
    if (this.value(item, field) === value && !this.#writer.failed(item, field)) return;
    this.record.changed = new Date().toISOString();
    setAnswer(this.record.answers, item, field, value);
    keepInTab(this.guide, this.record.id);
    this.#writer.write(item, field);
    this.dispatchEvent(new Event("answered"));
  }

  /**
   * Show another record, once all of this one is stored.
   *
   * @param load gives the record from the database, or undefined for a new one.
   * @throws {StoreProblem} when something typed cannot be stored, or `load` fails.
   */
  async replace(
    load: (connection: Connection) => Promise<EvaluationRecord | undefined>,
  ): Promise<void> {
    await this.#writer.settle();
    const connection = await this.database.connect();
    const record = await load(connection);
    await this.#writer.settle(); // Typed while it was loading.
    keepInTab(this.guide, record?.id ?? null);
    this.#show(record ?? newRecord(this.guide), !!record);
  }

  /** Open a record of this computer, in this tab and in tabs opened from now on. */
  openRecord(id: string): Promise<void> {
    return this.replace(async (connection) => {
      const record = await readRecord(connection, id);
      if (record) await keepForNewTabs(connection, this.guide, id);
      return record;
    });
  }

  /** Store a record beside the others and open it. */
  addRecord(record: EvaluationRecord): Promise<void> {
    return this.replace((connection) => addRecord(connection, record));
  }

  /** What is stored, with what is not stored yet laid over it; all from memory if need be. */
  async complete(): Promise<EvaluationRecord> {
    const { record } = this;
    try {
      const read = this.database.connect().then((connection) => readRecord(connection, record.id));
      const stored = await inTime(read, PATIENCE, "failed");
      if (!stored) return record;
      for (const { item, field } of this.#writer.unsaved) {
        setAnswer(stored.answers, item, field, answer(record.answers, item, field));
        stored.changed = record.changed;
      }
      return stored;
    } catch {
      return record;
    }
  }

  #show(record: EvaluationRecord, stored: boolean, problem?: StoreProblem): void {
    this.#writer = this.#writerOf(record, stored, problem);
    if (stored) keepInTab(this.guide, record.id);
    this.dispatchEvent(new Event("loaded"));
    this.dispatchEvent(new Event("state"));
  }

  #writerOf(record: EvaluationRecord, stored: boolean, problem?: StoreProblem): Writer {
    const changed = () => this.dispatchEvent(new Event("state"));
    return new Writer(record, this.database, stored, problem, changed);
  }

  async #readCurrent(): Promise<EvaluationRecord | undefined> {
    const connection = await this.database.connect();
    for (const id of await currentIds(connection, this.guide)) {
      const record = await readRecord(connection, id);
      if (record?.framework.id === this.guide.id) return record;
    }
    return undefined;
  }
}

/** Writes one record's edits to the database, and knows how that stands. */
import { CatchUp } from "./other_tabs.ts";
import type { Listener } from "./listener.ts";
import { OpenRecord } from "./open_record.ts";
import type { Written } from "../store/operations/answers.ts";
import type { RecordRow } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { StoreProblem, storeProblem, withReason } from "../store/problem.ts";
import { type HeldFields, isSame, newVersionName } from "../store/operations/versions.ts";
import { Unsaved, type UnsavedEdit } from "./unsaved.ts";

export class Writer {
  readonly open: OpenRecord;
  readonly unsaved = new Unsaved();
  /** What is wrong with the storage, if anything; cleared once all is stored. */
  problem: StoreProblem | undefined;
  /** Nothing is written while it is not known which record is stored: it may be another one. */
  awaitsRecord = false;
  /** How many edits there have been. */
  edits = 0;
  #catchUp: CatchUp;
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  /**
   * @param row the record's own row; its answers are those shown in `fields`.
   * @param stored whether the record is in the database.
   */
  constructor(
    row: RecordRow,
    fields: HeldFields,
    readonly store: Store,
    public stored: boolean,
    readonly listener: Listener,
  ) {
    this.open = new OpenRecord(row, fields);
    const merged = listener.merged.bind(listener);
    this.#catchUp = new CatchUp(this.open, this.unsaved, store, merged);
  }

  get isWriting(): boolean {
    return this.#inFlight > 0;
  }

  /**
   * Record a value (undefined: none) and write it, and with it whatever could not be written.
   *
   * @param chosenOver the names of other versions that the value takes the place of.
   */
  write(item: string, field: string, value: unknown, chosenOver: string[] = []): void {
    this.edits++;
    const { record } = this.open;
    const { shown, others } = this.open.held(item, field);
    const changed = record.changed = new Date().toISOString();
    const version = newVersionName();
    const isEmpty = value === undefined;
    this.open.hold(item, field, {
      shown: isEmpty ? undefined : { value, changed, names: [version] },
      others: others.filter(({ names }) => !names.some((name) => chosenOver.includes(name))),
    });
    const row = isEmpty ? undefined : { record: record.id, item, field, version, value, changed };
    this.unsaved.add(item, field, row, [...shown?.names ?? [], ...chosenOver]);
    this.#writeFailed();
  }

  /** Write a value beside what is shown: it was typed before that could be read. */
  writeBeside(item: string, field: string, value: unknown): void {
    const { shown, others } = this.open.held(item, field);
    if (shown && isSame(shown.value, value)) return;
    if (shown) this.open.hold(item, field, { shown: undefined, others: [shown, ...others] });
    this.write(item, field, value);
  }

  /** Take over what the database now holds in one field. */
  async reread(item: string, field: string): Promise<void> {
    try {
      await this.#catchUp.field(item, field);
    } catch (error) {
      this.problem = storeProblem(error);
      this.listener.changed();
    }
  }

  /**
   * Take over what other tabs changed in the record.
   *
   * @param told whether another tab said that it changed the record as a whole.
   * @throws {StoreProblem} when it cannot be read.
   */
  async refresh(told: boolean): Promise<void> {
    const found = await this.#catchUp.all(told);
    if (found === "cleared") return this.#cleared();
    this.#isDeleted(found === "deleted");
    if (found === "renamed") this.listener.renamed();
    this.listener.changed();
  }

  /** If the browser's data was cleared, all of the record is to be written, with the next edit. */
  async check(): Promise<void> {
    if (!await this.store.run("hasRecord", this.open.record.id)) this.#cleared();
  }

  /**
   * Bring the record back that another tab deleted, with what was written here since.
   *
   * @throws {StoreProblem} when it cannot be stored.
   */
  async bringBack(): Promise<void> {
    const { id } = this.open.record;
    if (await this.store.run("hasRecord", id)) await this.store.run("restoreRecord", id);
    else this.#rewrite();
    await this.finish();
    this.problem = undefined;
    this.listener.changed();
  }

  /**
   * Wait until all is stored, trying once more what failed.
   *
   * @throws {StoreProblem} when some of it still cannot be stored.
   */
  async finish(): Promise<void> {
    this.#writeFailed();
    while (this.isWriting) await new Promise<void>((done) => this.#waiting.push(done));
    if (this.problem && this.unsaved.size) throw this.problem;
  }

  #writeFailed(): void {
    if (this.awaitsRecord) return;
    for (const edit of this.unsaved.failed()) void this.#write(edit);
  }

  /** Write one field. Its transaction starts within this call if the database is open. */
  async #write(edit: UnsavedEdit): Promise<void> {
    edit.failed = false;
    this.#inFlight++;
    const stored = withReason(() => this.#store(edit)); // Begun first, and said meanwhile.
    this.listener.changed();
    try {
      await stored;
    } catch (error) {
      if (this.unsaved.isLatest(edit)) {
        edit.failed = true;
        this.problem = storeProblem(error);
      }
    }
    this.#inFlight--;
    if (this.unsaved.size === 0 && this.problem?.kind !== "deleted") this.problem = undefined;
    this.listener.changed();
    for (const done of this.#waiting.splice(0)) done();
  }

  async #store(edit: UnsavedEdit): Promise<void> {
    if (!this.store.isOpen) await this.#reconnect();
    if (!this.unsaved.isLatest(edit)) return;
    const { item, field, rows, replaces } = edit;
    const first = this.stored ? undefined : this.open.newRow();
    const given = { record: this.open.record.id, item, field, rows, replaces };
    const written = await this.store.run("putAnswer", given, first);
    if (first || written.record !== "none") return this.#done(edit, written);
    edit.failed = true;
    this.#rewrite();
  }

  #done(edit: UnsavedEdit, { record, name, versions }: Written): void {
    this.stored = true;
    this.#isDeleted(record === "deleted");
    this.listener.stored(name);
    if (!this.unsaved.drop(edit)) return;
    const { item, field } = edit;
    const { shown, others } = this.open.held(item, field);
    const known = new Set([...shown?.names ?? [], ...others.flatMap(({ names }) => names)]);
    const elsewhere = versions.some((name) => !known.has(name));
    if (elsewhere || this.#catchUp.isStale(item, field)) void this.reread(item, field);
  }

  /** Connect again. If the browser's data was cleared meanwhile, write all of the record. */
  async #reconnect(): Promise<void> {
    await this.store.open();
    const { id } = this.open.record;
    if (this.stored && !await this.store.run("hasRecord", id)) this.#rewrite();
  }

  #isDeleted(deleted: boolean): void {
    if (deleted) this.problem = new StoreProblem("deleted");
    else if (this.problem?.kind === "deleted") this.problem = undefined; // Brought back elsewhere.
  }

  #cleared(): void {
    this.stored = false;
    this.problem = new StoreProblem("cleared");
    this.unsaved.addStored(this.open.rows());
    this.listener.changed();
  }

  #rewrite(): void {
    this.#cleared();
    this.#writeFailed();
  }
}

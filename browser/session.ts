/**
 * The record open in this page: whole in memory, each edit of it written at once.
 *
 * Events: `loaded` (another record, or read again), `answered` (one field), `merged` (another tab
 * wrote some fields), `state` (saving), `records` (another tab changed a record as a whole),
 * `late` (the stored record was read only after something was typed here).
 */
import { completeRecord } from "./complete.ts";
import { followStore } from "./follow_store.ts";
import { type EvaluationRecord, type GuideEdition, newRecord } from "./record/record.ts";
import { SessionView } from "./session_view.ts";
import type { Store } from "./store/operations.ts";
import type { RecordRow } from "./store/database.ts";
import { StoreProblem, storeProblem } from "./store/problem.ts";
import type { StoredRecord } from "./store/records.ts";
import { holdAll, type Version } from "./store/versions.ts";
import { Writer } from "./writer.ts";

/** A wait shorter than this needs no words. In milliseconds. */
const NOTICED = 1000;

export class Session extends SessionView {
  protected writer: Writer;

  constructor(readonly guide: GuideEdition, readonly store: Store) {
    super();
    this.writer = this.#writerOf(undefined);
    followStore(this, store);
  }

  /** Take a value the page cannot show out of its field; it is kept beside it. */
  setAside(item: string, field: string): void {
    this.writer.open.setAside(item, field);
  }

  /** Read the current record. Without a store the page works all the same, in memory. */
  async open(): Promise<void> {
    const { writer, writer: { edits } } = this;
    const isAsTyped = () => this.writer === writer && writer.edits === edits;
    const slow = setTimeout(() => this.#wait(true), NOTICED);
    try {
      const stored = await this.store.run("readCurrent", this.guide);
      if (this.writer.held) return this.#release(stored);
      if (!isAsTyped()) return; // Typed meanwhile: memory is ahead of what was read.
      if (stored || this.stored) this.#show(stored);
      else this.#announce("loaded", "state");
    } catch (error) {
      if (!this.stored) this.writer.held = true;
      if (isAsTyped()) this.#announce("loaded");
      this.say(storeProblem(error, "unavailable"));
    } finally {
      clearTimeout(slow);
      this.#wait(false);
    }
  }

  /**
   * Read again what another tab may have changed. What is not stored yet stays as it is.
   *
   * @param told whether another tab said that it changed the record as a whole.
   */
  async refresh(told = false): Promise<void> {
    const writer = this.writer;
    if (!this.stored) return writer.unsaved.size && !writer.held ? undefined : await this.open();
    try {
      await writer.refresh(told);
    } catch (error) {
      this.say(storeProblem(error, "unavailable"));
    }
  }

  /** Read one field again, which another tab wrote. */
  reread(item: string, field: string): Promise<void> {
    return this.writer.reread(item, field);
  }

  /** If the browser's data was cleared, all of the record is to be written, with the next edit. */
  check(): Promise<void> {
    return this.writer.check();
  }

  /** Try once more what could not be stored. Its failure is the new problem. */
  async retry(): Promise<void> {
    if (this.writer.held) await this.open();
    await this.writer.settle().catch(() => {});
  }

  /** Say what became of the storage; undefined: it is there again. */
  say(problem: StoreProblem | undefined): void {
    this.writer.problem = problem;
    this.#announce("state");
  }

  /** Shown again from the page cache: this tab may have opened another record meanwhile. */
  async restore(): Promise<void> {
    await (this.hasUnsaved ? this.refresh() : this.open());
  }

  /** Record a value (undefined: none) and write it, and with it whatever could not be written. */
  set(item: string, field: string, value: unknown): void {
    if (this.value(item, field) === value && !this.writer.unsaved.hasFailed(item, field)) return;
    this.#write(item, field, value);
  }

  /** Record a value in place of what is shown and of these other versions. */
  settle(item: string, field: string, value: unknown, versions: Version[]): void {
    this.#write(item, field, value, versions.flatMap(({ names }) => names));
    this.#announce("merged");
  }

  /**
   * Show another record, once all of this one is stored.
   *
   * @param load says which one, having made or changed it in the store; undefined for a new one.
   * @throws {StoreProblem} when something typed cannot be stored, or `load` fails.
   */
  async replace(load: (store: Store) => Promise<string | undefined>): Promise<void> {
    if (this.writer.held) await this.open();
    await this.writer.settle();
    const id = await load(this.store);
    const stored = id === undefined
      ? undefined
      : await this.store.run("readStored", id, this.guide);
    await this.writer.settle(); // Typed while it was loading.
    await this.store.run("keepInTab", this.guide, stored?.row.id ?? null);
    this.#show(stored);
  }

  /** Open a record of this computer, in this tab and in tabs opened from now on. */
  openRecord(id: string): Promise<void> {
    return this.replace(async (store) => {
      await store.run("keepForNewTabs", this.guide, id);
      return id;
    });
  }

  /** Store a record beside the others and open it. */
  addRecord(record: EvaluationRecord): Promise<void> {
    return this.replace(async (store) => (await store.run("addRecord", record)).id);
  }

  /**
   * Bring the open record back, which another tab deleted, with what was written here since.
   *
   * @throws {StoreProblem} when it cannot be stored.
   */
  async bringBack(): Promise<void> {
    await this.writer.bringBack();
  }

  /** Let go of the open record, which another tab erased: nothing of it may be written again. */
  forget(): void {
    this.#show(undefined);
    this.say(new StoreProblem("erased"));
  }

  /** The page goes away: what is not stored by now is finished by the next page. */
  leave(): void {
    if (this.writer.unsaved.size) {
      this.store.leave(this.writer.unsaved.of(this.writer.open.newRow()));
    }
  }

  /** What is stored, with what is not stored yet laid over it; all from memory if need be. */
  complete(): Promise<EvaluationRecord> {
    return completeRecord(this.writer.open, this.writer.unsaved, this.store);
  }

  /** Note that a copy of the record was handed to the person. */
  async noteCopy(): Promise<void> {
    const { row } = this.writer.open;
    const copied = new Date().toISOString();
    if (this.stored) await this.store.run("noteCopy", row.id, copied);
    row.copied = copied;
    this.#announce("state");
  }

  #write(item: string, field: string, value: unknown, settled?: string[]): void {
    const { edits, held } = this.writer;
    if (edits === 0 && !held) {
      this.store.run("keepInTab", this.guide, this.record.id).catch(() => {});
    }
    this.writer.write(item, field, value, settled);
    this.#announce("answered");
    if (this.writer.held) void this.open();
  }

  /** The store has come after all: what was typed meanwhile goes into the record it holds. */
  #release(stored: StoredRecord | undefined): void {
    const { unsaved, open } = this.writer;
    const { edits } = unsaved.of(open.row);
    this.writer.held = false;
    if (!stored) {
      this.say(undefined);
      void this.retry();
      return;
    }
    this.#show(stored);
    for (const { item, field, rows } of edits) {
      for (const { value } of rows) this.writer.writeBeside(item, field, value);
    }
    this.#announce("merged");
    if (edits.length) this.#announce("late");
  }

  #wait(isWaiting: boolean): void {
    if (this.isWaiting === isWaiting) return;
    this.isWaiting = isWaiting;
    this.#announce("state");
  }

  #show(stored: StoredRecord | undefined): void {
    this.writer = this.#writerOf(stored);
    this.#announce("loaded", "state");
  }

  #announce(...events: string[]): void {
    for (const event of events) this.dispatchEvent(new Event(event));
  }

  #writerOf(stored: StoredRecord | undefined): Writer {
    const { row, rows } = stored ?? { row: newRow(this.guide), rows: [] };
    let asked = false;
    return new Writer(row, holdAll(rows), this.store, !!stored, {
      changed: () => this.#announce("state"),
      merged: () => this.#announce("merged", "state"),
      renamed: () => this.#announce("loaded"),
      stored: () => {
        if (!asked) this.store.run("askToPersist").catch(() => {});
        asked = true;
      },
    });
  }
}

function newRow(guide: GuideEdition): RecordRow {
  const { answers: _, ...row } = newRecord(guide);
  return row;
}

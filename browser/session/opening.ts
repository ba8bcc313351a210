/** How a record comes into a page: read as it opens, and again when it may have changed. */
import { type GuideEdition, newRecord, particulars } from "../record/record.ts";
import type { StoredRecord } from "../store/operations/records.ts";
import { holdAll } from "../store/operations/versions.ts";
import { type StoreProblem, storeProblem } from "../store/problem.ts";
import type { Store } from "../store/store.ts";
import { SessionView } from "./view.ts";
import { Writer } from "./writer.ts";

/** A wait shorter than this needs no words. In milliseconds. */
const NOTICED = 1000;

export abstract class OpeningSession extends SessionView {
  protected writer: Writer;

  constructor(readonly guide: GuideEdition, readonly store: Store) {
    super();
    this.writer = this.#writerOf(undefined);
  }

  /** Read the current record. Without a store the page works all the same, in memory. */
  async open(): Promise<void> {
    const { writer, writer: { edits } } = this;
    const isAsTyped = () => this.writer === writer && writer.edits === edits;
    const slow = setTimeout(() => this.#wait(true), NOTICED);
    try {
      const stored = await this.store.run("readCurrent", this.guide);
      if (this.writer.awaitsRecord) return this.#release(stored);
      if (!isAsTyped()) return; // Typed meanwhile: memory is ahead of what was read.
      if (stored || this.stored) this.show(stored);
      else this.tell({ cause: "read" }, { cause: "saving" });
    } catch (error) {
      if (!this.stored) this.writer.awaitsRecord = true;
      if (isAsTyped()) this.tell({ cause: "read" });
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
    if (!this.stored) {
      return writer.unsaved.size && !writer.awaitsRecord ? undefined : await this.open();
    }
    try {
      await writer.refresh(told);
    } catch (error) {
      this.say(storeProblem(error, "unavailable"));
    }
  }

  /** Try once more what could not be stored. Its failure is the new problem. */
  async retry(): Promise<void> {
    if (this.writer.awaitsRecord) await this.open();
    await this.writer.finish().catch(() => {});
  }

  /** Say what became of the storage; undefined: it is there again. */
  say(problem: StoreProblem | undefined): void {
    this.writer.problem = problem;
    this.tell({ cause: "saving" });
  }

  /** The store has come after all: what was typed meanwhile goes into the record it holds. */
  #release(stored: StoredRecord | undefined): void {
    const { unsaved, open } = this.writer;
    const { edits } = unsaved.of(open.row, false);
    this.writer.awaitsRecord = false;
    if (!stored) {
      this.say(undefined);
      void this.retry();
      return;
    }
    this.show(stored);
    for (const { item, field, rows } of edits) {
      for (const { value } of rows) this.writer.writeBeside(item, field, value);
    }
    if (edits.length) this.tell({ cause: "edited", fields: edits }, { cause: "late" });
  }

  #wait(isWaiting: boolean): void {
    if (this.isWaiting === isWaiting) return;
    this.isWaiting = isWaiting;
    this.tell({ cause: "saving" });
  }

  protected show(stored: StoredRecord | undefined): void {
    const before = this.record.id;
    this.writer = this.#writerOf(stored);
    this.writer.open.isEdited = stored?.isEdited ?? false;
    this.writer.open.isKept = stored?.isKept ?? false;
    this.tell({ cause: this.record.id === before ? "read" : "opened" }, { cause: "saving" });
  }

  #writerOf(stored: StoredRecord | undefined): Writer {
    const { row, rows } = stored ?? { row: particulars(newRecord(this.guide)), rows: [] };
    let asked = false;
    return new Writer(row, holdAll(rows), this.store, !!stored, {
      changed: () => this.tell({ cause: "saving" }),
      merged: (fields) => this.tell({ cause: "elsewhere", fields }, { cause: "saving" }),
      renamed: () => this.tell({ cause: "renamed" }),
      stored: (name) => {
        if (asked) return;
        asked = true;
        this.store.run("askToPersist").catch(() => {});
        // Begun in two tabs at once, it has got a number.
        if (!stored && name !== row.name) void this.refresh(true);
      },
    });
  }
}

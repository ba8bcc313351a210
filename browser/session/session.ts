/** The record open in this page: whole in memory, each edit of it written at once. */
import { completeRecord } from "./complete_record.ts";
import { OpeningSession } from "./opening.ts";
import type { EvaluationRecord } from "../record/record.ts";
import type { Version } from "../store/operations/versions.ts";
import { StoreProblem } from "../store/problem.ts";
import type { Store } from "../store/store.ts";

export class Session extends OpeningSession {
  /** Ends once the record that was asked for last is open. */
  #replaced: Promise<void> = Promise.resolve();

  /** Take a value the page cannot show out of its field; it is kept beside it. */
  setAside(item: string, field: string): void {
    this.writer.open.setAside(item, field);
  }

  /** Read one field again, which another tab wrote. */
  reread(item: string, field: string): Promise<void> {
    return this.writer.reread(item, field);
  }

  /** If the browser's data was cleared, all of the record is to be written, with the next edit. */
  check(): Promise<void> {
    return this.writer.check();
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
  choose(item: string, field: string, value: unknown, versions: Version[]): void {
    this.#write(item, field, value, versions.flatMap(({ names }) => names));
  }

  /**
   * Show another record, once all of this one is stored. One after the other: of two that are
   * asked for at once, the last stays open, however long each takes.
   *
   * @param load says which one, having made or changed it in the store; undefined for a new one.
   * @throws {StoreProblem} when something typed cannot be stored, or `load` fails.
   */
  replace(load: (store: Store) => Promise<string | undefined>): Promise<void> {
    const replaced = this.#replaced.then(() => this.#replace(load));
    this.#replaced = replaced.catch(() => {}); // Whoever asked for it is told.
    return replaced;
  }

  async #replace(load: (store: Store) => Promise<string | undefined>): Promise<void> {
    if (this.writer.awaitsRecord) await this.open();
    await this.writer.finish();
    const id = await load(this.store);
    const stored = id === undefined
      ? undefined
      : await this.store.run("readStored", id, this.guide);
    await this.writer.finish(); // Typed while it was loading.
    await this.store.run("keepInTab", this.guide, stored?.row.id ?? null);
    this.show(stored);
  }

  /** Open a record of this computer, in this tab and in tabs opened from now on. */
  openRecord(id: string): Promise<void> {
    return this.replace(async (store) => {
      await store.run("keepForNewTabs", this.guide, id);
      return id;
    });
  }

  /** Store a record beside the others and open it; `isNameOurs`: nobody chose its name. */
  addRecord(record: EvaluationRecord, isNameOurs = false): Promise<void> {
    return this.replace(async (store) => (await store.run("addRecord", record, isNameOurs)).id);
  }

  /**
   * Give the open record a name; one that is not stored yet is stored with it.
   *
   * @throws {StoreProblem} when it cannot be stored.
   */
  async rename(name: string): Promise<void> {
    await this.writer.finish();
    if (!this.stored) return this.addRecord({ ...this.record, name });
    await this.store.run("renameRecord", this.record.id, name);
    await this.refresh(true);
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
    this.show(undefined);
    this.say(new StoreProblem("erased"));
  }

  /** The page goes away: what is not stored by now is finished by the next page. */
  leave(): void {
    if (this.writer.unsaved.size) {
      this.store.leave(this.writer.unsaved.of(this.writer.open.newRow(), !this.stored));
    }
  }

  /** What is stored, with what is not stored yet laid over it; all from memory if need be. */
  complete(): Promise<EvaluationRecord> {
    return completeRecord(this.writer.open, this.writer.unsaved, this.store);
  }

  /** The name of the last edit that is stored: what a copy made now holds. */
  async lastEdit(): Promise<string | undefined> {
    await this.writer.finish().catch(() => {}); // What cannot be stored is in the copy all the same.
    return (await this.store.run("editMark", this.record.id))?.name;
  }

  /**
   * Note that a copy of the record was handed to the person.
   *
   * @param until the last edit in it.
   */
  async noteCopy(until?: string): Promise<void> {
    const { open } = this.writer;
    const copied = new Date().toISOString();
    if (this.stored) await this.store.run("noteCopy", open.row.id, copied, until);
    open.row.copied = copied;
    open.isEdited = !!await this.store.run("editMark", open.row.id).catch(() => undefined);
    this.tell({ cause: "saving" });
  }

  #write(item: string, field: string, value: unknown, chosenOver?: string[]): void {
    const { edits, awaitsRecord } = this.writer;
    if (edits === 0 && !awaitsRecord) {
      this.store.run("keepInTab", this.guide, this.record.id).catch(() => {});
    }
    this.writer.write(item, field, value, chosenOver);
    this.writer.open.isEdited = true;
    this.tell({ cause: "edited", fields: [{ item, field }] });
    if (this.writer.awaitsRecord) void this.open();
  }
}

/**
 * The record open in this page: whole in memory, each edit of it written at once.
 *
 * Events: `loaded` (another record, or read again), `answered` (one field), `merged` (another tab
 * wrote some fields), `state` (saving).
 */
import { answer, type EvaluationRecord, type GuideEdition, newRecord } from "./record/record.ts";
import { Channel, type News } from "./store/channel.ts";
import { currentIds, keepForNewTabs, keepInTab } from "./store/current.ts";
import type { Connection, Database, RecordRow } from "./store/database.ts";
import { askToPersist } from "./store/persistence.ts";
import { inTime, StoreProblem, storeProblem } from "./store/problem.ts";
import {
  addRecord,
  hasRecord,
  noteCopy,
  readRecord,
  readStored,
  type StoredRecord,
  wholeRecord,
} from "./store/records.ts";
import { finish, keepUnfinished } from "./store/unfinished.ts";
import { holdAll, type Version } from "./store/versions.ts";
import { Writer } from "./writer.ts";

/** Where the saving stands; "new" is a record nobody has written in yet. */
export type State = "new" | "saving" | "saved" | "unsaved";

/** How long an export waits for the store before it takes what is in memory. In milliseconds. */
const PATIENCE = 3000;

export class Session extends EventTarget {
  /** Between this tab and the others, while the page is on screen. */
  readonly channel = new Channel((news) => void this.#hear(news));
  #writer: Writer;

  constructor(readonly guide: GuideEdition, readonly database: Database) {
    super();
    this.#writer = this.#writerOf({ row: newRow(guide), rows: [] }, false);
    database.addEventListener("lost", () => void this.#lost());
    database.addEventListener("upgraded", () => this.#say(new StoreProblem("upgraded")));
    database.addEventListener("free", () => void this.#free());
  }

  get record(): EvaluationRecord {
    return this.#writer.record;
  }

  /** Whether the record is in the database. */
  get stored(): boolean {
    return this.#writer.stored;
  }

  /** When the record was last exported or imported, ISO 8601; undefined: never. */
  get copied(): string | undefined {
    return this.#writer.row.copied;
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
    const { isWriting, problem, hasUnsaved, stored } = this.#writer;
    if (isWriting) return "saving";
    if (problem || hasUnsaved) return "unsaved";
    return stored ? "saved" : "new";
  }

  value(item: string, field: string): unknown {
    return answer(this.record.answers, item, field);
  }

  /** What stands beside the value shown: texts of other tabs, and values that cannot be read. */
  others(item: string, field: string): Version[] {
    return this.#writer.held(item, field).others;
  }

  /** Take a value the page cannot show out of its field; it is kept beside it. */
  setAside(item: string, field: string): void {
    this.#writer.setAside(item, field);
  }

  /** Read the current record. Without a store the page works all the same, in memory. */
  async open(): Promise<void> {
    const { edits } = this.#writer;
    try {
      const stored = await this.#readCurrent();
      if (this.#writer.edits !== edits) return; // Typed meanwhile: memory is ahead of what was read.
      if (stored || this.stored) this.#show(stored);
      else this.#announce("loaded", "state");
    } catch (error) {
      if (this.#writer.edits === edits) this.#announce("loaded");
      this.#say(storeProblem(error, "unavailable"));
    }
  }

  /** Read again what another tab may have changed. What is not stored yet stays as it is. */
  async refresh(): Promise<void> {
    const writer = this.#writer;
    if (!this.stored) return writer.hasUnsaved ? undefined : await this.open();
    try {
      const seen = new Map(writer.fields);
      const connection = await this.database.connect();
      const stored = await readStored(connection, this.record.id, this.guide);
      if (writer !== this.#writer) return;
      if (!stored) return await this.#gone(connection);
      writer.row = stored.row;
      writer.mergeAll(stored.rows, seen);
      if (this.record.name !== stored.row.name) {
        this.record.name = stored.row.name;
        this.#announce("loaded");
      }
      this.#announce("state");
    } catch (error) {
      this.#say(storeProblem(error, "unavailable"));
    }
  }

  /** Shown again from the page cache: this tab may have opened another record meanwhile. */
  async restore(): Promise<void> {
    await (this.hasUnsaved ? this.refresh() : this.open());
  }

  /** Record a value (undefined: none) and write it, and with it whatever could not be written. */
  set(item: string, field: string, value: unknown): void {
    if (this.value(item, field) === value && !this.#writer.failed(item, field)) return;
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
   * @param load gives the record from the database, or undefined for a new one.
   * @throws {StoreProblem} when something typed cannot be stored, or `load` fails.
   */
  async replace(
    load: (connection: Connection) => Promise<{ id: string } | undefined>,
  ): Promise<void> {
    await this.#writer.settle();
    const connection = await this.database.connect();
    const record = await load(connection);
    const stored = record && await readStored(connection, record.id, this.guide);
    await this.#writer.settle(); // Typed while it was loading.
    keepInTab(this.guide, stored?.row.id ?? null);
    this.#show(stored);
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

  /** The page goes away: what is not stored by now is finished by the next page. */
  leave(): void {
    this.channel.close();
    if (this.#writer.hasUnsaved) keepUnfinished(this.#writer.unfinished);
  }

  /** What is stored, with what is not stored yet laid over it; all from memory if need be. */
  async complete(): Promise<EvaluationRecord> {
    const writer = this.#writer;
    const row = { ...writer.row, ...writer.record };
    try {
      const read = this.database.connect()
        .then((connection) => readStored(connection, row.id, this.guide));
      const stored = await inTime(read, PATIENCE, "failed");
      if (stored) {
        return wholeRecord({ ...stored.row, changed: row.changed }, writer.laidOver(stored.rows));
      }
    } catch {
      // From memory, then.
    }
    return wholeRecord(row, writer.fields);
  }

  /** Note that a copy of the record was handed to the person. */
  async noteCopy(): Promise<void> {
    const { row } = this.#writer;
    const copied = new Date().toISOString();
    if (this.stored) await noteCopy(await this.database.connect(), row.id, copied);
    row.copied = copied;
    this.#announce("state");
  }

  #write(item: string, field: string, value: unknown, settled?: string[]): void {
    if (this.#writer.edits === 0) keepInTab(this.guide, this.record.id);
    this.#writer.write(item, field, value, settled);
    this.#announce("answered");
  }

  #show(stored: StoredRecord | undefined): void {
    this.#writer = this.#writerOf(stored ?? { row: newRow(this.guide), rows: [] }, !!stored);
    if (stored) keepInTab(this.guide, stored.row.id);
    this.#announce("loaded", "state");
  }

  #say(problem: StoreProblem): void {
    this.#writer.problem = problem;
    this.#announce("state");
  }

  #announce(...events: string[]): void {
    for (const event of events) this.dispatchEvent(new Event(event));
  }

  #writerOf({ row, rows }: StoredRecord, stored: boolean): Writer {
    let asked = false;
    return new Writer(row, holdAll(rows), this.database, stored, {
      changed: () => this.#announce("state"),
      merged: () => this.#announce("merged", "state"),
      stored: (item, field) => {
        this.channel.tell({ record: row.id, item, field });
        const { connection } = this.database;
        if (!asked && connection) void askToPersist(connection);
        asked = true;
      },
    });
  }

  async #readCurrent(): Promise<StoredRecord | undefined> {
    const connection = await this.database.connect();
    await finish(connection).catch(() => {}); // Kept where it is, for the next page.
    for (const id of await currentIds(connection, this.guide)) {
      const stored = await readStored(connection, id, this.guide);
      if (stored?.row.framework.id === this.guide.id) return stored;
    }
    return undefined;
  }

  async #hear({ record, item, field }: News): Promise<void> {
    if (record !== this.record.id) return this.stored ? undefined : await this.refresh();
    if (typeof item === "string" && typeof field === "string") {
      await this.#writer.reread(item, field);
    } else await this.refresh();
  }

  /** The connection was taken away: the data may be gone with it. */
  async #lost(tries = 3): Promise<void> {
    if (!this.stored) return;
    try {
      const connection = await this.database.connect();
      if (!await hasRecord(connection, this.record.id)) this.#writer.cleared();
    } catch (error) {
      // While the browser is still clearing, it refuses to open anything.
      if (tries > 0) setTimeout(() => void this.#lost(tries - 1), 300);
      else this.#say(storeProblem(error));
    }
  }

  /** The record cannot be read any more: cleared, or deleted in another tab. */
  async #gone(connection: Connection): Promise<void> {
    if (!await hasRecord(connection, this.record.id)) this.#writer.cleared();
    else if (!this.#writer.hasUnsaved) await this.open();
  }

  /** The tab that held the database up has let go. */
  async #free(): Promise<void> {
    this.#writer.problem = undefined;
    if (this.#writer.hasUnsaved) await this.#writer.settle().catch(() => {});
    else await this.refresh();
    this.#announce("state");
  }
}

function newRow(guide: GuideEdition): RecordRow {
  const { answers: _, ...row } = newRecord(guide);
  return row;
}

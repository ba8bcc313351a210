/** Writes one record's edits to the database, and knows which of them are not stored. */
import { answer, type EvaluationRecord, particulars } from "./record/record.ts";
import { putAnswer } from "./store/answers.ts";
import type { Connection, Database } from "./store/database.ts";
import { type StoreProblem, storeProblem } from "./store/problem.ts";
import { hasRecord } from "./store/records.ts";

/** A field whose value in memory is not known to be stored. */
interface Unsaved {
  item: string;
  field: string;
  failed: boolean;
}

export class Writer {
  #unsaved = new Map<string, Unsaved>();
  #edits = 0;
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  /**
   * @param stored whether the record is in the database.
   * @param problem why the database could not be opened, if so; cleared once all is stored.
   * @param changed called when a write starts or ends.
   */
  constructor(
    readonly record: EvaluationRecord,
    readonly database: Database,
    public stored: boolean,
    public problem: StoreProblem | undefined,
    readonly changed: () => void,
  ) {}

  get isWriting(): boolean {
    return this.#inFlight > 0;
  }

  /** Whether something could not be stored. */
  get hasFailed(): boolean {
    return [...this.#unsaved.values()].some(({ failed }) => failed);
  }

  /** The fields whose values in memory are not known to be stored. */
  get unsaved(): { item: string; field: string }[] {
    return [...this.#unsaved.values()];
  }

  /** How many edits there have been. */
  get edits(): number {
    return this.#edits;
  }

  /** Whether the last write of this field failed. */
  failed(item: string, field: string): boolean {
    return !!this.#unsaved.get(keyOf(item, field))?.failed;
  }

  /** Write a field as it now is in memory, and with it whatever could not be written. */
  write(item: string, field: string): void {
    this.#edits++;
    // A new entry for each edit: the end of an older edit's write is then no news of this one.
    this.#unsaved.set(keyOf(item, field), { item, field, failed: true });
    this.#writeFailed();
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

  #writeFailed(): void {
    for (const [key, unsaved] of this.#unsaved) {
      if (unsaved.failed) void this.#write(key, unsaved);
    }
  }

  /** Write one field. Its transaction starts within this call if the database is open. */
  async #write(key: string, unsaved: Unsaved): Promise<void> {
    unsaved.failed = false;
    this.#inFlight++;
    this.changed();
    const isLatest = () => this.#unsaved.get(key) === unsaved;
    try {
      const connection = this.database.connection ?? await this.#reconnect();
      if (isLatest()) {
        await this.#put(connection, unsaved);
        this.stored = true;
        if (isLatest()) this.#unsaved.delete(key);
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
    this.changed();
    for (const done of this.#waiting.splice(0)) done();
  }

  #put(connection: Connection, { item, field }: Unsaved): Promise<void> {
    const { id, changed, answers } = this.record;
    const change = { record: id, item, field, value: answer(answers, item, field), changed };
    return putAnswer(connection, change, this.stored ? undefined : particulars(this.record));
  }

  /** Connect again. If the browser's data was cleared meanwhile, all of the record is to be written. */
  async #reconnect(): Promise<Connection> {
    const connection = await this.database.connect();
    if (this.stored && !await hasRecord(connection, this.record.id)) {
      this.stored = false;
      for (const [item, fields] of this.record.answers) {
        for (const field of fields.keys()) {
          const key = keyOf(item, field);
          if (!this.#unsaved.has(key)) {
            this.#unsaved.set(key, { item, field, failed: true });
          }
        }
      }
      this.#writeFailed();
    }
    return connection;
  }
}

function keyOf(item: string, field: string): string {
  return JSON.stringify([item, field]);
}

/** The browser's database: its stores, and the connection to it. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Particulars } from "../record/record.ts";
import { inTime, StoreProblem, storeProblem } from "./problem.ts";

const NAME = "a-closer-look";
const VERSION = 1;
/** A browser that has not opened a database by then is not going to. In milliseconds. */
const PATIENCE = 5000;

/** A record's row. A deleted record keeps its row and answers, so that it can come back. */
export type RecordRow = Particulars & { deleted?: string };

/** One field of one item of one record. */
export interface AnswerRow {
  record: string;
  item: string;
  field: string;
  value: unknown;
  changed: string;
}

interface Stores extends DBSchema {
  records: { key: string; value: RecordRow };
  answers: { key: [string, string, string]; value: AnswerRow; indexes: { record: string } };
  settings: { key: string; value: unknown };
}

export type Connection = IDBPDatabase<Stores>;

/** The one connection of a page, opened again when the browser has closed it. */
export class Database {
  #connection: Connection | undefined;
  #opening: Promise<Connection> | undefined;

  /** The open connection, at once, or undefined. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /**
   * The connection, opened if need be.
   *
   * @throws {StoreProblem} when the browser does not give one.
   */
  connect(): Promise<Connection> {
    if (this.#connection) return Promise.resolve(this.#connection);
    this.#opening ??= this.#open().finally(() => this.#opening = undefined);
    return this.#opening;
  }

  /** Close the connection; the next use opens it again. */
  close(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }

  async #open(): Promise<Connection> {
    try {
      const connection = await inTime(openStores(() => this.close()), PATIENCE, "unavailable");
      this.#connection = connection;
      return connection;
    } catch (error) {
      throw storeProblem(error, "unavailable");
    }
  }
}

/** Open the database; `lost` is called when the connection is no longer to be used. */
function openStores(lost: () => void): Promise<Connection> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === "undefined") throw new StoreProblem("unavailable");
    openDB<Stores>(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore("records", { keyPath: "id" });
        database.createObjectStore("answers", { keyPath: ["record", "item", "field"] })
          .createIndex("record", "record");
        database.createObjectStore("settings");
      },
      blocked: () => reject(new StoreProblem("blocked")),
      // Another tab wants to upgrade or delete the database, and waits for this one to let go.
      blocking: lost,
      terminated: lost,
    }).then(resolve, reject);
  });
}

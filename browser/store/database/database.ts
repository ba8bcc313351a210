/** The browser's database: its stores, and the connection to it. */
import { openDB } from "idb";
import { Channel } from "./channel.ts";
import type { Given, Operation, Operations, Result, Work } from "../operations/types.ts";
import type { Unfinished } from "../operations/unfinished_note.ts";
import { inTime, StoreProblem, storeProblem } from "../problem.ts";
import type { Connection, Stores } from "../rows.ts";
import type { Store } from "../store.ts";
import { renewLog } from "./renew_log.ts";
import { upgrade, VERSION } from "./upgrade.ts";
import { WholeLog } from "./whole_log.ts";

const NAME = "a-closer-look";
/**
 * Nobody is kept from writing for longer than this. A slow machine may take most of it to mend the
 * database after a crash; one that comes later still is taken up then. In milliseconds.
 */
const PATIENCE = 20_000;

type Do<O extends Operation> = (
  connection: Connection,
  ...given: Given<O>
) => Result<O> | Promise<Result<O>>;

/** What the browser was asked for, and whether somebody has stopped waiting for it. */
interface Asked {
  soon: Promise<Connection>;
  late: Promise<Connection>;
  givenUp: boolean;
}

/** The one connection of a page, opened again when the browser has closed it. */
export class Database extends EventTarget implements Store {
  readonly #work: Work;
  readonly #operations: Partial<Operations>;
  readonly #log: WholeLog;
  readonly #channel = new Channel((news) => {
    this.dispatchEvent(new CustomEvent("news", { detail: news }));
  });
  #connection: Connection | undefined;
  #opening: Promise<Connection> | undefined;
  #asked: Asked | undefined;

  /**
   * @param work what is done with the database: it knows none of it.
   * @param log what this page knows of the log that the database is written to.
   */
  constructor(work: Work, log = new WholeLog()) {
    super();
    this.#work = work;
    this.#operations = { ...work.operations };
    this.#log = log;
  }

  /** The open connection, at once, or undefined. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  get isOpen(): boolean {
    return this.#connection !== undefined;
  }

  /** Hear the news of other tabs, and tell them ours, while the page is on screen. */
  listen(): void {
    this.#channel.open();
    // An open channel keeps a page out of the back/forward cache.
    addEventListener("pagehide", () => this.#channel.close());
    addEventListener("pageshow", () => this.#channel.open());
  }

  open(): Promise<Connection> {
    return this.connect();
  }

  learn(more: Partial<Operations>): void {
    Object.assign(this.#operations, more);
  }

  leave(unfinished: Unfinished): void {
    this.#work.keepUnfinished(unfinished);
  }

  async run<O extends Operation>(operation: O, ...given: Given<O>): Promise<Result<O>> {
    // No wait where the connection is open: a page that goes away next does not lose the write.
    const connection = this.#connection ?? await this.connect();
    try {
      const work = this.#operations[operation] as unknown as Do<O> | undefined;
      if (!work) throw new Error(`No script of this page brings ${operation}`);
      const result = await work(connection, ...given);
      const news = this.#work.newsOf(operation, given, result);
      if (news) this.#channel.tell(news);
      return result;
    } catch (error) {
      const isClosed = storeProblem(error).kind === "closed";
      if (isClosed && this.#connection === connection) this.close();
      throw error;
    }
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
    let asked: Asked | undefined;
    try {
      asked = this.#asked ??= this.#ask();
      return await inTime(asked.soon, PATIENCE, "slow");
    } catch (error) {
      if (asked) asked.givenUp = true;
      throw storeProblem(error, "unavailable");
    }
  }

  /** Ask once: who asks again while the browser has not answered waits for the same answer. */
  #ask(): Asked {
    const asked = { ...this.#request(), givenUp: false };
    asked.late.then((connection) => {
      this.#connection = connection;
      this.#asked = undefined;
      if (asked.givenUp) this.dispatchEvent(new Event("free"));
    }, () => this.#asked = undefined);
    return asked;
  }

  /** Ask for the database: `soon` gives up when another tab holds it, `late` waits for that tab. */
  #request(): Pick<Asked, "soon" | "late"> {
    if (typeof indexedDB === "undefined") throw new StoreProblem("unavailable");
    const lost = (event: string) => {
      this.close();
      this.dispatchEvent(new Event(event));
    };
    let holdUp = () => {};
    const heldUp = new Promise<never>((_, refuse) => {
      holdUp = () => refuse(new StoreProblem("blocked"));
    });
    const late = openDB<Stores>(NAME, VERSION, {
      upgrade: (database, from, _to, tx) => upgrade(database as never, from, tx as never),
      blocked: () => holdUp(),
      // Another tab waits for this one to let go: to delete the database (null), or to upgrade it.
      blocking: (_from, to) => lost(to === null ? "lost" : "upgraded"),
      terminated: () => {
        this.#log.doubt();
        lost("lost");
      },
    }).then(async (connection) => {
      await renewLog(this.#log);
      return connection;
    });
    return { soon: Promise.race([late, heldUp]), late };
  }
}

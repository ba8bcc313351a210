/** When the copy of the open record is written, and how that stands. */
import { CONTENT } from "../../session/change.ts";
import type { Session } from "../../session/session.ts";
import { copyRecord } from "./copy.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** A pause in typing. In milliseconds. */
const PAUSE = 1000;
/** With drives that synchronise, and virus scanners, a write fails now and then. In milliseconds. */
const AGAIN = [100, 400];

/** Where the copy stands: in which file, when it was written last, and what is wrong. */
export interface Standing {
  name: string;
  at?: string;
  trouble?: Trouble;
}

export class Keeper {
  #standing: Standing | undefined;
  /** The record whose copy waits for a pause, or is being looked at. */
  #waiting: { id: string; timer: ReturnType<typeof setTimeout> } | undefined;
  #queued = new Set<string>();
  #open: string;

  /** @param show is called whenever the standing has changed. */
  constructor(
    readonly session: Session,
    readonly release: string,
    readonly show: (standing: Standing | undefined) => void,
  ) {
    this.#open = session.record.id;
    session.onChange(({ cause }) => {
      if (session.record.id !== this.#open) this.#another();
      else if (cause === "renamed" || CONTENT.includes(cause)) this.#wait();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.now();
      else this.#hurry();
    });
    addEventListener("pagehide", () => this.#hurry());
    this.now();
  }

  /** Write at once what is not in the file, and see how the file is. */
  now(id: string = this.session.record.id): void {
    if (this.#waiting?.id === id) this.#stopWaiting();
    // A turn that waits will see all that is there by then.
    if (this.#queued.has(id)) return;
    this.#queued.add(id);
    // Of all tabs one at a time: they know what the others wrote for ours.
    void navigator.locks.request(`a-closer-look.copy.${id}`, async () => {
      this.#queued.delete(id);
      await this.#turn(id);
    });
  }

  #wait(): void {
    this.#stopWaiting();
    const id = this.#open;
    this.#waiting = { id, timer: setTimeout(() => this.now(id), PAUSE) };
  }

  #stopWaiting(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
  }

  #hurry(): void {
    if (this.#waiting) this.now(this.#waiting.id);
  }

  /** What was typed into the record before goes into its own file. */
  #another(): void {
    this.#hurry();
    this.#open = this.session.record.id;
    this.#say(undefined);
    this.now();
  }

  async #turn(id: string): Promise<void> {
    const { store } = this.session;
    try {
      const row = await store.run("readKeptCopy", id);
      if (!row && !(this.#standing && id === this.#open)) return;
      const name = row?.file.name ?? this.#standing!.name;
      const said = await this.#tried(id);
      const found = await store.run("readKeptCopy", id);
      const at = found?.at ?? row?.at;
      if (id !== this.#open) return;
      this.#say({ name, ...at && { at }, ...said && { trouble: said } });
    } catch (error) {
      // The browser's storage is at fault: its own message says so.
      console.warn(error);
    }
  }

  /** What is wrong after as many tries as it takes, if anything. */
  async #tried(id: string, tries = 0): Promise<Trouble | undefined> {
    try {
      await this.#copy(id);
      return undefined;
    } catch (error) {
      const trouble = troubleOf(error);
      const wait = AGAIN[tries];
      if (trouble !== "failed" || wait === undefined) return trouble;
      await new Promise((done) => setTimeout(done, wait));
      return await this.#tried(id, tries + 1);
    }
  }

  async #copy(id: string): Promise<void> {
    const { session, release } = this;
    const { store } = session;
    const isOpen = id === session.record.id;
    const last = isOpen ? await session.lastEdit() : (await store.run("editMark", id))?.name;
    const record = id === session.record.id
      ? await session.complete()
      : await store.run("readRecord", id);
    if (record?.id !== id) return;
    const { at, isWritten } = await copyRecord(store, record, release);
    if (!isWritten) return;
    // Only the reminder does not know, where this fails.
    const noted = id === session.record.id
      ? session.noteCopy(last)
      : store.run("noteCopy", id, at, last);
    await noted.catch(() => {});
  }

  #say(standing: Standing | undefined): void {
    this.#standing = standing;
    this.show(standing);
  }

  /** It was given up here: nothing is wrong. */
  end(): void {
    this.#stopWaiting();
    this.#say(undefined);
  }
}

/** What a page can ask of the place where records are kept. */
import type { Given, Operation, Operations, Result } from "./operations/types.ts";
import type { Unfinished } from "./operations/unfinished_note.ts";

/**
 * The way from a page to the database.
 *
 * Events: `lost` (the browser or another tab took the connection), `upgraded` (lost to a newer
 * release), `free` (a connection that was held up came after all), `news` (a CustomEvent with the
 * News of another tab).
 */
export interface Store extends EventTarget {
  /** Whether an operation starts at once. */
  readonly isOpen: boolean;

  /** @throws {StoreProblem} when the browser does not give the database. */
  open(): Promise<unknown>;

  /** Take operations that not every page brings. */
  learn(more: Partial<Operations>): void;

  /** The page goes away: keep for the next page what is not known to be stored. */
  leave(unfinished: Unfinished): void;

  /**
   * Do one thing; where the store is open, within this call. Other tabs are told of it.
   *
   * @throws {StoreProblem} when it could not be done.
   */
  run<O extends Operation>(operation: O, ...given: Given<O>): Promise<Result<O>>;
}

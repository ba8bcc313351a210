/** What operations are called, given and give back; and what a database is handed of them. */
import type { News } from "../news.ts";
import type { Connection } from "../rows.ts";
import type { operations } from "./operations.ts";
import type { Unfinished } from "./unfinished_note.ts";

export type Operations = typeof operations;

export type Operation = keyof Operations;

/** What an operation is given, beside the connection. */
export type Given<O extends Operation> = Operations[O] extends
  (connection: Connection, ...given: infer G) => unknown ? G : never;

/** What an operation gives back. Plain data, so that it can cross from one page to another. */
export type Result<O extends Operation> = Awaited<ReturnType<Operations[O]>>;

/** What a database is handed by whoever makes it. */
export interface Work {
  /** Those it begins with; it may be handed others later. */
  operations: Partial<Operations>;
  /** What other tabs are to be told of an operation that was done, if anything. */
  newsOf<O extends Operation>(operation: O, given: Given<O>, result: Result<O>): News | undefined;
  keepUnfinished(unfinished: Unfinished): void;
}

/** The storage page's side: does what the page it stands in asks for. */
import type { Database } from "../database/database.ts";
import { operations } from "../operations/operations.ts";
import type { Given, Operation } from "../operations/types.ts";
import type { News } from "../news.ts";
import { type ProblemKind, storeProblem } from "../problem.ts";

/** What a page asks for. */
export interface Call {
  call: number;
  operation: Operation | "open";
  given: unknown[];
}

/** What the storage page says: it is ready, it answers a call, or something happened. */
export type Said =
  | { ready: true }
  | { call: number; isOpen: boolean; value: unknown }
  | { call: number; isOpen: boolean; problem: ProblemKind; cause: string }
  | { event: string }
  | { news: News };

/**
 * Answer the calls of `page`, and of no other window, for as long as this page is there.
 *
 * @param messages where the messages to this page are heard.
 */
export function serve(
  database: Database,
  page: Pick<Window, "postMessage">,
  messages: EventTarget = globalThis,
): void {
  // To the one page only; the origin of a file has no name to address it by.
  const say = (said: Said) => page.postMessage(said, "*");

  const answer = async ({ call, operation, given }: Call) => {
    try {
      const value = operation === "open"
        ? void await database.open()
        : await database.run(operation, ...given as Given<Operation>);
      say({ call, isOpen: database.isOpen, value });
    } catch (error) {
      const { kind, cause } = storeProblem(error);
      say({ call, isOpen: database.isOpen, problem: kind, cause: String(cause ?? kind) });
    }
  };

  messages.addEventListener("message", (event) => {
    const { source, data } = event as MessageEvent;
    if (source === page && isCall(data)) void answer(data);
  });
  for (const event of ["lost", "upgraded", "free"]) {
    database.addEventListener(event, () => say({ event }));
  }
  database.addEventListener("news", (event) => say({ news: (event as CustomEvent).detail }));
  say({ ready: true });
}

function isCall(data: unknown): data is Call {
  if (typeof data !== "object" || data === null) return false;
  const { call, operation, given }: { [name: string]: unknown } = { ...data };
  return typeof call === "number" && Array.isArray(given) && typeof operation === "string" &&
    (operation === "open" || Object.hasOwn(operations, operation));
}

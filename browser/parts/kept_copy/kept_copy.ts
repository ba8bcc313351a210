/** The copy of a record in a file: a script of its own keeps it, loaded where there is such a file. */
import type { Page, Start } from "../shared/component.ts";
import { LateScript } from "../shared/late_script.ts";
import type { Operations } from "../../store/operations/types.ts";

/** A way to choose a file, or none any more. */
export type Way = "folder" | "file" | "new" | "none";

/** What that script can do. */
export interface KeptCopy {
  /** Keep the copy of the open record, and say in the bar how it stands; more than once does no harm. */
  keep: Start;
  keepCopyIn(way: Way, section: HTMLElement, page: Page): Promise<void>;
  /** What it does with the database: the store of the page has to learn it. */
  operations: Partial<Operations>;
}

const SCRIPT = new LateScript<KeptCopy>("kept_copy");

/** Called by that script, once it runs. */
export function offerKeptCopy(what: KeptCopy): void {
  SCRIPT.offer(what);
}

/** Do something with that script, or say that it did not load. */
export async function withKeptCopy(
  { session, problems, scripts }: Page,
  work: (found: KeptCopy) => unknown,
): Promise<void> {
  try {
    const found = await SCRIPT.load(scripts);
    session.store.learn(found.operations);
    await work(found);
  } catch (error) {
    console.error(error);
    problems.say("copy", "No copy is kept in a file: reload the page.");
  }
}

export const startKeptCopy: Start = (notice, page) => {
  const { session, follow } = page;
  let isKept = false;
  follow({
    causes: ["opened", "read", "saving"],
    draw: async () => {
      if (isKept || !session.isKept) return;
      await withKeptCopy(page, ({ keep }) => {
        keep(notice, page);
        isKept = true;
      });
    },
  });
};

/**
 * Lists of what people add, as evidence and prompts of their own, where most hold nothing: their
 * script is loaded with the first entry, stored or new.
 */
import { rowsOn } from "../../record/kinds/rows.ts";
import type { Start } from "../shared/component.ts";
import { LateScript } from "../shared/late_script.ts";

/** Each list by the kind of its rows, and where none is named, by the last. */
type Lists = { rows: Start; prompts: Start };

export const LISTS = new LateScript<Lists>("rows");

const NOT_SHOWN =
  "What you added to this page is kept, but not shown: a part of this site did not load. Reload " +
  "the page.";
const NOT_ADDED =
  "Nothing was added: a part of this site did not load. Press again, or reload the page.";

export const startLateRows: Start = (section, page) => {
  const { session, problems, follow, scripts } = page;
  const { kind = "own-prompt", on, feature = "" } = section.dataset;
  let isStarted = false;

  const load = async (failed: string) => {
    try {
      const { rows, prompts } = await LISTS.load(scripts);
      if (isStarted) return;
      isStarted = true;
      (section.dataset.kind ? rows : prompts)(section, page);
      // At once: rows stand, and are filled in.
      session.tell({ cause: "read" });
      problems.say("action", undefined);
    } catch (error) {
      console.error(error);
      problems.say("action", failed);
    }
  };
  follow({
    phase: "rows",
    draw: () => {
      if (!isStarted && rowsOn(session.record.answers, kind, on ?? feature).length) {
        return load(NOT_SHOWN);
      }
    },
  });

  let isAdding = false;
  section.addEventListener("click", async ({ target }) => {
    const add = target instanceof Element && target.closest<HTMLElement>('[data-action^="add-"]');
    if (!add || isStarted || isAdding) return;
    isAdding = true;
    await load(NOT_ADDED);
    isAdding = false;
    if (isStarted) add.click();
  });
};

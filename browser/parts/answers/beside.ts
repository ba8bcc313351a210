/** What stands beside a field is seldom there: its script is loaded with the first of it. */
import type { Start } from "../shared/component.ts";
import { LateScript } from "../shared/late_script.ts";
import { fieldsOf } from "./controls.ts";

export const BESIDE = new LateScript<Start<HTMLFieldSetElement>>("beside");

const NOT_LOADED =
  "More is stored for a field of this page than it shows, as a part of this site did not load. " +
  "Nothing was overwritten. Reload the page.";

export const startBeside: Start<HTMLFieldSetElement> = (fieldset, page) => {
  const { session, problems, follow } = page;
  let asked: Promise<void> | undefined;
  const load = async () => {
    try {
      const start = await BESIDE.load(page.scripts);
      start(fieldset, page);
    } catch (error) {
      console.error(error);
      problems.say("versions", NOT_LOADED);
      asked = undefined;
    }
  };
  follow({
    draw: () => {
      if (asked || !session.withOthers().some((at) => fieldsOf(fieldset, at).length)) return;
      // Nothing else that is drawn waits for it.
      asked = load();
    },
  });
};

/** What a team does with an exercise is a script of its own: it comes with one, or when it is asked for. */
import { gathers } from "../../record/team/exercise.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { LateScript } from "../shared/late_script.ts";

/** Each part by what finds it on the page. */
type Parts = [selector: string, start: Start][];

export const EXERCISE_PARTS = new LateScript<Parts>("exercise");
/** The row of jumps at the top: what is not there yet is no place to go to. */
const JUMPS = 'nav[aria-label="On this page"] > a[href^="#"]';
const NOT_LOADED = "A part of this page did not load. Reload the page.";

export const startTeamLate: Start = (section, page) => {
  const { session, follow, problems } = page;
  const gathering = part(section, "[data-gathering]", HTMLElement);
  const adapting = part(section, "details[data-adapt]", HTMLDetailsElement);
  const start = async () => {
    try {
      const parts = await EXERCISE_PARTS.load(page.scripts);
      for (const [selector, startPart] of parts) {
        startPart(part(section, selector, HTMLElement), page);
      }
      // The fields that came with it are filled in.
      session.tell({ cause: "read" });
    } catch (error) {
      console.error(error);
      problems.say("action", NOT_LOADED);
    }
  };
  let isStarted = false;
  const startOnce = () => {
    if (!isStarted) void start();
    isStarted = true;
  };
  adapting.addEventListener("toggle", startOnce);
  follow({
    draw: () => {
      const isOne = gathers(session.record.answers) !== undefined;
      gathering.hidden = !isOne;
      if (isOne) startOnce();
      for (const jump of document.querySelectorAll<HTMLAnchorElement>(JUMPS)) {
        jump.hidden = !!document.querySelector(jump.hash)?.closest("[hidden]");
      }
    },
  });
};

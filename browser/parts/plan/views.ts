/** The plan in other ways, one press away: in a line how it stands, and its tables when opened. */
import { today } from "../../record/day.ts";
import { actionsOf } from "../../record/plan/actions.ts";
import { standingWords } from "../../record/plan/due.ts";
import type { Start } from "../shared/component.ts";
import { part, put } from "../shared/element.ts";
import { LateScript } from "../shared/late_script.ts";

/** Each view by what finds it in the part. */
type Views = [selector: string, start: Start][];

export const PLAN_VIEWS = new LateScript<Views>("plan_views");

const NOT_LOADED = "The tables did not load. Close this and open it again, or reload the page.";

export const startPlanViews: Start = (section, page) => {
  const { session, follow, problems } = page;
  const guide = page.guide.here();
  const details = part(section, "details", HTMLDetailsElement);
  const none = part(section, "[data-none]", HTMLElement);
  let isStarted = false;
  const start = async () => {
    if (!details.open || isStarted) return;
    try {
      const views = await PLAN_VIEWS.load(page.scripts);
      if (isStarted) return;
      isStarted = true;
      for (const [selector, startView] of views) {
        startView(part(section, selector, HTMLElement), page);
      }
      problems.say("action", undefined);
    } catch (error) {
      console.error(error);
      problems.say("action", NOT_LOADED);
    }
  };
  details.addEventListener("toggle", () => void start());
  follow({
    draw: () => {
      const actions = actionsOf(guide, session.record.answers);
      none.hidden = actions.length > 0;
      details.hidden = actions.length === 0;
      put(details, "standing", standingWords(actions, today()));
    },
  });
};

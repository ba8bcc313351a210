/** The example: opened by an address that asks for it, to read only, with the way back. */
import { isExample } from "../../record/example.ts";
import { loadReader } from "../import/reader.ts";
import type { Start } from "../shared/component.ts";
import { onAction } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";

/** What an address ends in that asks for it. */
const ASKED = "#finished-example";

export const startExampleOpen: Start = (notice, page) => {
  const { session, problems, follow } = page;
  const work = async (opening: () => Promise<void>) => {
    try {
      await opening();
      problems.say("action", undefined);
    } catch (error) {
      problems.say("action", `That did not work; nothing has changed. ${reasonOf(error)}`);
    }
  };
  if (location.hash === ASKED) {
    // Once: a reload after the way back is not to lead here again.
    history.replaceState(history.state, "", location.href.slice(0, -ASKED.length));
    void work(async () => (await loadReader(page)).openExample(page));
  }
  onAction(notice, "leave-example", () => {
    void work(() =>
      session.replace(async (store) => {
        await store.run("keepInTab", session.guide, null);
        return (await store.run("readCurrent", session.guide))?.row.id;
      })
    );
  });
  follow({
    causes: ["opened", "read"],
    draw: () => {
      notice.hidden = !isExample(session.record);
    },
  });
};

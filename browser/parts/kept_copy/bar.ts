/** Says in the bar of the record how its copy stands, and asks again where the browser does. */
import { askPermission } from "../../export/kept_copy/file.ts";
import { Keeper, type Standing } from "../../export/kept_copy/keeper.ts";
import type { Session } from "../../session/session.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part, put } from "../shared/element.ts";
import { standingWords, troubleWords } from "./standing_words.ts";

const keepers = new WeakMap<Session, Keeper>();

/** Who keeps the copy on this page, if anybody does so far. */
export function keeperOf(session: Session): Keeper | undefined {
  return keepers.get(session);
}

export const keep: Start = (notice, page) => {
  const { session, problems, release } = page;
  const again = part(notice, '[data-action="ask-again"]', HTMLElement);
  const show = (standing: Standing | undefined) => {
    notice.hidden = !standing;
    again.hidden = standing?.trouble !== "asks";
    if (standing) put(notice, "copied", standingWords(standing));
    problems.say("copy", standing && troubleWords(standing));
  };
  const keeper = new Keeper(session, release, show);
  keepers.set(session, keeper);
  onAction(again, "ask-again", async () => {
    const row = await session.store.run("readKeptCopy", session.record.id);
    if (row && await askPermission(row.file) === "granted") again.hidden = true;
    keeper.now();
  });
};

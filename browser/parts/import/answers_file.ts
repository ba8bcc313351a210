/** The file of somebody's answers to an exercise, as they send it. */
import { plainFileName } from "../../record/file/file_name.ts";
import { writeFile } from "../../record/file/write.ts";
import { EXERCISE } from "../../record/team/answered.ts";
import { contributionName, contributionOf } from "../../record/team/contribution.ts";
import { isNameless, text } from "../../record/team/exercise.ts";
import type { Places } from "../../record/view.ts";
import type { Session } from "../../session/session.ts";

/** Its name and its text; undefined: the person has not said who they are, and is asked to. */
export async function answersFile(
  session: Session,
  guide: Places,
  release: string,
): Promise<{ name: string; text: string } | undefined> {
  const { answers } = session.record;
  const nameless = isNameless(answers);
  if (!nameless && !text(answers, "who")) return undefined;
  const sent = session.value(EXERCISE, "sent");
  session.set(EXERCISE, "sent", typeof sent === "number" ? sent + 1 : 1);
  const now = new Date();
  // The time of day could tell who sent it.
  if (nameless) now.setUTCHours(0, 0, 0, 0);
  return {
    name: plainFileName(contributionName(answers), "json"),
    text: writeFile(contributionOf(await session.complete(), guide), release, now),
  };
}

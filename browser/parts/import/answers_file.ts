/** The file of somebody's answers to an exercise, as they send it. */
import { plainFileName } from "../../record/file/file_name.ts";
import { writeFile } from "../../record/file/write.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import { contributionName, contributionOf } from "../../record/team/contribution.ts";
import { shownBy, text } from "../../record/team/exercise.ts";
import type { Places } from "../../record/view.ts";

/** Its name and its text; undefined: the person has not said who they are, and is asked to. */
export function answersFile(
  record: EvaluationRecord,
  guide: Places,
  release: string,
): { name: string; text: string } | undefined {
  const { answers } = record;
  const isNameless = shownBy(answers) === "none";
  if (!isNameless && !text(answers, "who")) return undefined;
  const now = new Date();
  // The time of day could tell who sent it.
  if (isNameless) now.setUTCHours(0, 0, 0, 0);
  return {
    name: plainFileName(contributionName(answers), "json"),
    text: writeFile(contributionOf(record, guide), release, now),
  };
}

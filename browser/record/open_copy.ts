/** A record without what is marked sensitive, to hand to those who may not see that (3.2). Pure. */
import { type EvaluationRecord, newId } from "./record.ts";
import { ALL, type Places, view } from "./view.ts";

/** What stands at the top of such a file. */
const LACKS = "Entries marked sensitive";

/**
 * It has an id of its own, so that it never takes the place of the record it was made of, and says
 * in its name and at the top of its file what it lacks. What this release does not know stays
 * behind: it may be marked in a way that is not known here.
 */
export function openCopy(record: EvaluationRecord, guide: Places): EvaluationRecord {
  return {
    ...record,
    id: newId(),
    name: `${record.name}, without sensitive entries`,
    unknown: { file: { lacks: LACKS }, record: {} },
    answers: view(record.answers, guide, { ...ALL, sensitive: false }).answers,
  };
}

/** Whether a record came from such a file. */
export function isOpenCopy({ unknown }: Pick<EvaluationRecord, "unknown">): boolean {
  return unknown.file.lacks !== undefined;
}

/** What may leave a council: a record without names, notes and what is marked sensitive (3.7). Pure. */
import { type EvaluationRecord, newId } from "./record.ts";
import { type Places, view } from "./view.ts";

/** It has an id of its own: brought back, it never takes the place of the record it was made of. */
export function shareCopy(record: EvaluationRecord, guide: Places): EvaluationRecord {
  const { name, created, changed, framework, answers } = record;
  const shared = { sensitive: false, share: true, outOfScope: true };
  return {
    id: newId(),
    name,
    created,
    changed,
    framework,
    unknown: { file: {}, record: {} },
    answers: view(answers, guide, shared).answers,
  };
}

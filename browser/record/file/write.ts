/** A record to the text of a file. By itself, as every page can write one, and few have to read. */
import { kindOf, recordKind } from "../kinds/record_kinds.ts";
import { answersInOrder, type EvaluationRecord } from "../record.ts";
import { hasMarks } from "../sensitive.ts";
import { withoutInfinite } from "./odd_numbers.ts";
import type { RecordFile } from "./schema.ts";
import { VERSION } from "./version.ts";

/** What stands at the top of a file that does. */
const HOLDS = "Entries marked sensitive";

/** A record as the text of a file: indented JSON, answers always in the same order. */
export function writeFile(
  record: EvaluationRecord,
  release: string,
  now: Date = new Date(),
): string {
  const { answers, unknown, id, kind, of, name, created, changed, framework } = record;
  const file: RecordFile = {
    format: recordKind(kindOf(record)).format,
    version: VERSION,
    exported: now.toISOString(),
    release,
    ...(hasMarks(answers) && { holds: HOLDS }),
    record: {
      id,
      ...(kind !== undefined && { kind }),
      ...(of !== undefined && { of }),
      name,
      created,
      changed,
      framework,
      answers: answersInOrder(answers),
      ...unknown.record,
    },
    ...unknown.file,
  };
  return JSON.stringify(file, withoutInfinite, 2) + "\n";
}

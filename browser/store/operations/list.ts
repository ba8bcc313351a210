/** What the browser holds, as lists show it: names and times from the rows, few of the answers. */
import type { IDBPIndex } from "idb";
import { kindOf, type KindOfRecord, RECORD, recordKind } from "../../record/kinds/record_kinds.ts";
import { type Answers, type GuideEdition, later } from "../../record/record.ts";
import type { AnswerRow, Connection, RecordRow, Stores } from "../rows.ts";
import { editedKey, type EditMark, markIn } from "./edited.ts";
import { mendedRow, rowsOfFields } from "./damage.ts";
import { holdAll, shownAnswers } from "./versions.ts";

/** The names of a guide's records, deleted ones apart. */
export async function namesInUse(connection: Connection, guide: GuideEdition): Promise<string[]> {
  return (await rowsOf(connection, guide, RECORD))
    .filter(({ deleted }) => !deleted)
    .map(({ name }) => name);
}

/** A record's row, and whether it was changed since the last copy of it. */
export type RowInList = RecordRow & { isEdited: boolean };

/**
 * The records of a guide, archived and deleted ones among them, the one changed last first. No
 * answer of theirs is read.
 */
export async function listRecords(
  connection: Connection,
  guide: GuideEdition,
  kind: KindOfRecord = RECORD,
): Promise<RowInList[]> {
  const rows = await rowsOf(connection, guide, kind);
  const tx = connection.transaction(["answers", "settings"]);
  const listed = await Promise.all(rows.map(async (row) => {
    const [times, edited] = await Promise.all([
      timesOf(tx.objectStore("answers").index("changed"), row.id),
      tx.objectStore("settings").get(editedKey(row.id)).then(markIn),
    ]);
    const changed = lastOf(row, edited ? [...times, edited.at] : times);
    return { ...row, changed, isEdited: !!edited };
  }));
  return listed.sort((a, b) => Date.parse(b.changed) - Date.parse(a.changed));
}

type ByTime = IDBPIndex<Stores, ("answers" | "settings")[], "answers", "changed">;

/** The latest times that answers of a record were written, from the keys of the index. */
async function timesOf(index: ByTime, id: string): Promise<string[]> {
  const times: string[] = [];
  const past = IDBKeyRange.bound([id], [id, new Date().toISOString()]);
  let found = await index.openKeyCursor(past, "prevunique");
  for (; found; found = await found.continue()) {
    const [, changed] = found.key;
    times.push(changed);
    // A time in another zone came with a file, and stands in the row too: look beyond it.
    if (String(changed).endsWith("Z")) break;
  }
  return times;
}

/** A record as its line in a list shows it: its own row, and the answers that the line shows. */
export type ListedRecord = RowInList & { answers: Answers };

/** The same with the answers that their lines show. */
export async function listLines(
  connection: Connection,
  guide: GuideEdition,
  kind: KindOfRecord = RECORD,
): Promise<ListedRecord[]> {
  const rows = await listRecords(connection, guide, kind);
  const ids = rows.map(({ id }) => id);
  const answers = await rowsOfFields(connection, ids, recordKind(kind).line);
  return rows.map((row, at) => ({ ...row, answers: shownAnswers(holdAll(answers[at]!)) }));
}

/** When a record was last changed, as its row and its answers say. */
export function lastChange(row: RecordRow, answers: AnswerRow[], edited?: EditMark): string {
  const times = answers.map(({ changed }) => changed);
  return lastOf(row, edited ? [...times, edited.at] : times);
}

/** A file may bring a time that has not come yet: a change made here counts for more. */
function lastOf(row: RecordRow, times: string[]): string {
  const now = Date.now();
  const [first, ...others] = [row.changed, ...times].filter((time) => Date.parse(time) <= now);
  return first === undefined ? row.changed : others.reduce(later, first);
}

/** A row that says no kind is a record: it stands in no index. */
async function rowsOf(
  connection: Connection,
  guide: GuideEdition,
  kind: KindOfRecord,
): Promise<RecordRow[]> {
  const rows = kind === RECORD
    ? await connection.getAll("records")
    : await connection.getAllFromIndex("records", "kind", kind);
  return rows
    .map((row) => mendedRow(row, guide))
    .filter((row) => row.framework.id === guide.id && kindOf(row) === kind);
}

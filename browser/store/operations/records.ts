/** Whole records in the database: read, create, rename, delete and bring back. */
import { kindOf, type KindOfRecord, RECORD } from "../../record/kinds/record_kinds.ts";
import {
  type EvaluationRecord,
  type GuideEdition,
  newId,
  particulars,
} from "../../record/record.ts";
import { currentKey } from "./current.ts";
import { freeNameFor, type Records } from "./names.ts";
import { mendedRow, rowsOfRecord } from "./damage.ts";
import type { AnswerRow, Connection, RecordRow } from "../rows.ts";
import { allOrNothing } from "./transaction.ts";
import { editedKey, editMark, markIn, newMark } from "./edited.ts";
import { lastChange } from "./list.ts";
import { allAnswers, answerRows, type HeldFields, holdAll } from "./versions.ts";

export { answerRows } from "./versions.ts";

/** A record as it is stored: its own row, and all versions of its fields. */
export interface StoredRecord {
  row: RecordRow;
  rows: AnswerRow[];
  /** Whether it was changed since the last copy of it. */
  isEdited: boolean;
  /** Whether a copy of it is kept in a file. */
  isKept: boolean;
}

/** A record as stored, or undefined where none of this kind has this id, or it is deleted. */
export async function readStored(
  connection: Connection,
  id: string,
  guide?: GuideEdition,
  kind: KindOfRecord = RECORD,
): Promise<StoredRecord | undefined> {
  const [found, rows, edited, kept] = await Promise.all([
    connection.get("records", id),
    rowsOfRecord(connection, id),
    editMark(connection, id),
    connection.getKey("copies", id),
  ]);
  if (!found || found.deleted) return undefined;
  const row = mendedRow(found, guide);
  if (kindOf(row) !== kind) return undefined;
  const changed = lastChange(row, rows, edited);
  return { row: { ...row, changed }, rows, isEdited: !!edited, isKept: kept !== undefined };
}

/** A record with its answers, or undefined where none of this kind has this id, or it is deleted. */
export async function readRecord(
  connection: Connection,
  id: string,
  kind: KindOfRecord = RECORD,
): Promise<EvaluationRecord | undefined> {
  const stored = await readStored(connection, id, undefined, kind);
  return stored && wholeRecord(stored.row, holdAll(stored.rows));
}

/** A record with every version of its answers. */
export function wholeRecord(
  { deleted: _, copied: __, archived: ___, ...row }: RecordRow,
  fields: HeldFields,
): EvaluationRecord {
  return { ...row, answers: allAnswers(fields) };
}

/** Whether a record's row is there, deleted or not. */
export async function hasRecord(connection: Connection, id: string): Promise<boolean> {
  return await connection.getKey("records", id) !== undefined;
}

/**
 * Store a whole record beside the others, all or nothing. One of the person's own becomes current.
 *
 * @param isNameOurs whether nobody chose its name: where it is taken, it gets a number.
 * @returns the record as stored: with a new id if another record has its id.
 */
export async function addRecord(
  connection: Connection,
  record: EvaluationRecord,
  isNameOurs = false,
): Promise<EvaluationRecord> {
  const tx = connection.transaction(["records", "answers", "settings"], "readwrite", {
    durability: "strict",
  });
  return await allOrNothing(tx, async (handIn) => {
    const records = tx.objectStore("records");
    const taken = await records.getKey(record.id) !== undefined;
    const added = taken ? { ...record, id: newId() } : { ...record };
    if (isNameOurs) added.name = await freeNameFor(records, added);
    handIn(records.add(particulars(added)));
    if (kindOf(added) === RECORD) {
      handIn(tx.objectStore("settings").put(added.id, currentKey(added.framework)));
    }
    for (const row of answerRows(added)) {
      handIn(tx.objectStore("answers").put(row));
    }
    return added;
  });
}

/** Give a record another name. */
export async function renameRecord(
  connection: Connection,
  id: string,
  name: string,
): Promise<void> {
  const tx = connection.transaction(["records", "settings"], "readwrite", {
    durability: "strict",
  });
  await allOrNothing(tx, async (handIn) => {
    const records = tx.objectStore("records");
    const row = await records.get(id);
    if (!row) return;
    const mark = newMark();
    handIn(records.put({ ...row, name, changed: mark.at }));
    handIn(tx.objectStore("settings").put(mark, editedKey(id)));
  });
}

/** Take a record off the list. Its answers stay, so that `restoreRecord` brings all of it back. */
export function deleteRecord(connection: Connection, id: string): Promise<void> {
  return changeRow(connection, id, (row) => ({ ...row, deleted: new Date().toISOString() }));
}

/** Bring a deleted record back; with a number where another has got its name meanwhile. */
export function restoreRecord(connection: Connection, id: string): Promise<void> {
  return changeRow(connection, id, async ({ deleted, ...row }, records) => {
    return deleted ? { ...row, name: await freeNameFor(records, row) } : row;
  });
}

/** Put a record aside, among the archived ones. */
export function archiveRecord(connection: Connection, id: string): Promise<void> {
  return changeRow(connection, id, (row) => ({ ...row, archived: new Date().toISOString() }));
}

/** Take a record back from the archived ones. */
export function unarchiveRecord(connection: Connection, id: string): Promise<void> {
  return changeRow(connection, id, ({ archived: _, ...row }) => row);
}

/**
 * Note that a copy of the record left the browser.
 *
 * @param until the name of the last edit in it: what was written since is in no copy.
 */
export async function noteCopy(
  connection: Connection,
  id: string,
  copied: string,
  until?: string,
): Promise<void> {
  const tx = connection.transaction(["records", "settings"], "readwrite", {
    durability: "strict",
  });
  await allOrNothing(tx, async (handIn) => {
    const [records, settings] = [tx.objectStore("records"), tx.objectStore("settings")];
    const row = await records.get(id);
    if (row) handIn(records.put({ ...row, copied }));
    const mark = markIn(await settings.get(editedKey(id)));
    if (mark && mark.name === until) handIn(settings.delete(editedKey(id)));
  });
}

async function changeRow(
  connection: Connection,
  id: string,
  change: (row: RecordRow, records: Records) => RecordRow | Promise<RecordRow>,
): Promise<void> {
  const tx = connection.transaction("records", "readwrite", { durability: "strict" });
  await allOrNothing(tx, async (handIn) => {
    const row = await tx.store.get(id);
    if (row) handIn(tx.store.put(await change(row, tx.store)));
  });
}

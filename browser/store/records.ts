/** Whole records in the database: list, read, create, rename, delete and bring back, import. */
import {
  type EvaluationRecord,
  type GuideEdition,
  later,
  newId,
  particulars,
  setAnswer,
} from "../record/record.ts";
import { currentKey } from "./current.ts";
import type { AnswerRow, Connection, RecordRow } from "./database.ts";
import { allOrNothing } from "./transaction.ts";

/** The records of a guide, deleted ones among them, the one changed last first. */
export async function listRecords(
  connection: Connection,
  guide: GuideEdition,
): Promise<RecordRow[]> {
  const tx = connection.transaction(["records", "answers"]);
  const rows = (await tx.objectStore("records").getAll())
    .filter((row) => row.framework.id === guide.id);
  const index = tx.objectStore("answers").index("record");
  const listed = await Promise.all(
    rows.map(async (row) => ({ ...row, changed: lastChange(row, await index.getAll(row.id)) })),
  );
  return listed.sort((a, b) => Date.parse(b.changed) - Date.parse(a.changed));
}

/** A record with its answers, or undefined where there is none with this id, or it is deleted. */
export async function readRecord(
  connection: Connection,
  id: string,
): Promise<EvaluationRecord | undefined> {
  const tx = connection.transaction(["records", "answers"]);
  const [row, rows] = await Promise.all([
    tx.objectStore("records").get(id),
    tx.objectStore("answers").index("record").getAll(id),
  ]);
  if (!row || row.deleted) return undefined;
  const record: EvaluationRecord = { ...row, changed: lastChange(row, rows), answers: new Map() };
  for (const { item, field, value } of rows) setAnswer(record.answers, item, field, value);
  return record;
}

/** Whether a record's row is there, deleted or not. */
export async function hasRecord(connection: Connection, id: string): Promise<boolean> {
  return await connection.getKey("records", id) !== undefined;
}

/**
 * Store a whole record beside the others and make it current, all or nothing.
 *
 * @returns the record as stored: with a new id if another record has its id.
 */
export async function addRecord(
  connection: Connection,
  record: EvaluationRecord,
): Promise<EvaluationRecord> {
  const tx = connection.transaction(["records", "answers", "settings"], "readwrite", {
    durability: "strict",
  });
  return await allOrNothing(tx, async (handIn) => {
    const taken = await tx.objectStore("records").getKey(record.id) !== undefined;
    const added = taken ? { ...record, id: newId() } : record;
    handIn(tx.objectStore("records").add(particulars(added)));
    handIn(tx.objectStore("settings").put(added.id, currentKey(added.framework)));
    for (const row of answerRows(added)) handIn(tx.objectStore("answers").put(row));
    return added;
  });
}

/** Give a record another name. */
export function renameRecord(connection: Connection, id: string, name: string): Promise<void> {
  return changeRow(connection, id, (row) => ({ ...row, name, changed: new Date().toISOString() }));
}

/** Take a record off the list. Its answers stay, so that `restoreRecord` brings all of it back. */
export function deleteRecord(connection: Connection, id: string): Promise<void> {
  return changeRow(connection, id, (row) => ({ ...row, deleted: new Date().toISOString() }));
}

/** Bring a deleted record back. */
export function restoreRecord(connection: Connection, id: string): Promise<void> {
  return changeRow(connection, id, ({ deleted: _, ...row }) => row);
}

async function changeRow(
  connection: Connection,
  id: string,
  change: (row: RecordRow) => RecordRow,
): Promise<void> {
  const tx = connection.transaction("records", "readwrite", { durability: "strict" });
  await allOrNothing(tx, async (handIn) => {
    const row = await tx.store.get(id);
    if (row) handIn(tx.store.put(change(row)));
  });
}

function lastChange(row: RecordRow, answers: AnswerRow[]): string {
  return answers.reduce((last, { changed }) => later(last, changed), row.changed);
}

function answerRows({ id, changed, answers }: EvaluationRecord): AnswerRow[] {
  return [...answers].flatMap(([item, fields]) =>
    [...fields].map(([field, value]) => ({ record: id, item, field, value, changed }))
  );
}

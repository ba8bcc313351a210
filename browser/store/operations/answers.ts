/** One answer into the database. */
import type { IDBPTransaction } from "idb";
import { UNNAMED } from "../../record/record.ts";
import type { AnswerRow, Connection, RecordRow, Stores } from "../rows.ts";
import { currentKey } from "./current.ts";
import { editedKey, newMark } from "./edited.ts";
import { freeNameFor } from "./names.ts";
import { storeProblem } from "../problem.ts";
import { allOrNothing, type HandIn } from "./transaction.ts";

type Writing = IDBPTransaction<Stores, ("records" | "answers" | "settings")[], "readwrite">;

/** An edit of one field: its new rows (none: emptied), and the names of those it replaces. */
export interface Edit {
  record: string;
  item: string;
  field: string;
  rows: AnswerRow[];
  replaces: Iterable<string>;
}

/** What stood in the database right after an edit. */
export interface Written {
  /** The record itself: deleted in another tab, or none (the browser's data was cleared). */
  record: "here" | "deleted" | "none";
  /** What the record is called, where it is there. */
  name: string | undefined;
  /** The names of the field's versions, those of other tabs among them. */
  versions: string[];
}

/**
 * Write one field in a transaction of its own; resolves only when the browser has it on disk.
 *
 * Everything is asked for at once and `commit()` called: a page that goes away the next moment no
 * longer aborts the write. Nothing is decided half-way, as no row of another tab is ever touched;
 * but for the name of a record that is not stored yet, which the next page would write.
 *
 * @param firstOf the row of a record that is not stored yet: it is created with its first answer.
 * @throws {StoreProblem} when the write fails; nothing of it is then stored.
 */
export async function putAnswer(
  connection: Connection,
  edit: Edit,
  firstOf?: RecordRow,
): Promise<Written> {
  const { record, item, field } = edit;
  try {
    const tx = connection.transaction(["records", "answers", "settings"], "readwrite", {
      durability: "strict",
    });
    const asked = await allOrNothing(tx, (handIn) => {
      const answers = tx.objectStore("answers");
      handInEdit(tx, edit, handIn);
      const first = firstOf && handInFirst(tx, firstOf, handIn);
      const row = first ?? tx.objectStore("records").get(record);
      const keys = answers.getAllKeys(rowsOf(record, item, field));
      handIn(row);
      handIn(keys);
      if (!first) tx.commit();
      return { row, keys };
    });
    const versions = (await asked.keys).map(([, , , version]) => version);
    const row = await asked.row;
    return { record: row ? row.deleted ? "deleted" : "here" : "none", name: row?.name, versions };
  } catch (error) {
    throw storeProblem(error);
  }
}

/** Hand in one edit: its rows, in place of those it replaces. */
export function handInEdit(
  tx: Writing,
  { record, item, field, rows, replaces }: Edit,
  handIn: HandIn,
): void {
  const answers = tx.objectStore("answers");
  for (const version of replaces) handIn(answers.delete([record, item, field, version]));
  for (const row of rows) handIn(answers.put(row));
  handIn(tx.objectStore("settings").put(newMark(rows[0]?.changed), editedKey(record)));
}

/**
 * Hand in the row of a record that was not stored so far; new tabs open it. Where nobody has named
 * it, it gets a name of its own: two tabs may begin one at once. Returns the row as stored.
 */
export async function handInFirst(
  tx: Writing,
  row: RecordRow,
  handIn: HandIn,
): Promise<RecordRow> {
  const records = tx.objectStore("records");
  handIn(tx.objectStore("settings").put(row.id, currentKey(row.framework)));
  const name = row.name === UNNAMED ? await freeNameFor(records, row) : row.name;
  const named = { ...row, name };
  handIn(records.put(named));
  return named;
}

/** The rows of one field: more than one when tabs wrote at the same time. */
export function readAnswer(
  connection: Connection,
  record: string,
  item: string,
  field: string,
): Promise<AnswerRow[]> {
  return connection.getAll("answers", rowsOf(record, item, field));
}

function rowsOf(record: string, item: string, field: string): IDBKeyRange {
  return IDBKeyRange.bound([record, item, field], [record, item, field, []]);
}

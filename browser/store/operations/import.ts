/** A record from a file into the database, and out of it again: each in one transaction. */
import { isExample } from "../../record/example.ts";
import { kindOf, RECORD } from "../../record/kinds/record_kinds.ts";
import {
  type EvaluationRecord,
  type GuideEdition,
  newId,
  particulars,
} from "../../record/record.ts";
import { currentKey } from "./current.ts";
import { editedKey } from "./edited.ts";
import { type Imported, importKey } from "./last_import.ts";
import { freeNameFor } from "./names.ts";
import { type AnswerRow, answersOf, type Connection, type RecordRow } from "../rows.ts";
import { StoreProblem } from "../problem.ts";
import { answerRows } from "./records.ts";
import { allOrNothing, type HandIn } from "./transaction.ts";

/** Rows asked to be written at once. */
const AT_ONCE = 500;

const STORES: ("records" | "answers" | "settings" | "copies")[] = [
  "records",
  "answers",
  "settings",
  "copies",
];

/**
 * Store an imported record and make it current, all or nothing.
 *
 * @param copyName where it takes the place of the record with its id: the name of the copy that is
 *   kept of that one. Undefined: it stands beside the others, under another id if need be.
 * @param openBefore the id of the stored record that is open now: undoing opens it again.
 * @returns the record as stored.
 */
export async function importRecord(
  connection: Connection,
  record: EvaluationRecord,
  copyName: string | undefined,
  openBefore: string | undefined,
): Promise<EvaluationRecord> {
  const tx = connection.transaction(STORES, "readwrite", { durability: "strict" });
  return await allOrNothing(tx, async (handIn) => {
    const records = tx.objectStore("records");
    const answers = tx.objectStore("answers");
    const present = await records.get(record.id);
    // A file may have the id of anything that is here; only a record gives its place to another.
    const replaces = present && copyName !== undefined && kindOf(present) === RECORD;
    const added = present && !replaces ? { ...record, id: newId() } : { ...record };
    added.name = await freeNameFor(records, added);
    const rows = answerRows(added);
    const imported: Imported = { record: particulars(added), answers: rows.length };
    if (openBefore !== undefined) imported.openBefore = openBefore;
    if (replaces) {
      const copy = { ...present, id: newId(), name: copyName };
      copy.name = await freeNameFor(records, copy, present.id);
      imported.replaced = { record: present, copy: copy.id, name: copy.name };
      handIn(records.put(copy));
      // What is in its file is what it was, and no part of the one that comes.
      handIn(tx.objectStore("copies").delete(present.id));
      await each(handIn, await answers.getAll(answersOf(present.id)), (row) => {
        handIn(answers.delete(keyOf(row)));
        return answers.put({ ...row, record: copy.id });
      });
    }
    // The file is a copy of it: no need to remind of one for a while.
    handIn(records.put({ ...particulars(added), copied: new Date().toISOString() }));
    await each(handIn, rows, (row) => answers.put(row));
    handIn(tx.objectStore("settings").put(added.id, currentKey(added.framework)));
    handIn(tx.objectStore("settings").put(imported, importKey(added.framework)));
    return added;
  });
}

/**
 * Bring back the state before the last import, all or nothing. Nothing written since is lost: an
 * imported record that was changed since stays, among the deleted ones.
 *
 * @returns the id of the imported record, and of the one that was open before, if one was.
 * @throws {StoreProblem} when there is no import to undo.
 */
export async function undoImport(
  connection: Connection,
  guide: GuideEdition,
): Promise<{ undone: string; openBefore?: string }> {
  const tx = connection.transaction(STORES, "readwrite", { durability: "strict" });
  return await allOrNothing(tx, async (handIn) => {
    const records = tx.objectStore("records");
    const answers = tx.objectStore("answers");
    const settings = tx.objectStore("settings");
    const imported = await settings.get(importKey(guide)) as Imported | undefined;
    if (!imported) throw new StoreProblem("failed");
    const { id } = imported.record;
    const row = await records.get(id);
    const rows = await answers.getAll(answersOf(id));
    const { replaced } = imported;
    const copied = replaced ? await answers.getAll(answersOf(replaced.copy)) : [];
    const copy = replaced && await records.get(replaced.copy);
    if (replaced && !copy) throw new StoreProblem("failed");

    const move = (moved: AnswerRow[], to: string | undefined) =>
      each(handIn, moved, (one): Promise<unknown> => {
        const gone = answers.delete(keyOf(one));
        if (to === undefined) return gone;
        handIn(gone);
        return answers.put({ ...one, record: to });
      });
    if (row && isChanged(imported, row, rows)) {
      const kept = { ...row, id: newId(), deleted: new Date().toISOString() };
      handIn(records.put(kept));
      await move(rows, kept.id);
    } else await move(rows, undefined);
    handIn(records.delete(id));
    handIn(tx.objectStore("copies").delete(id));
    if (replaced && copy) {
      const { name, changed } = copy;
      // A name that the kept copy got since is the record's own.
      const isRenamed = replaced.name !== undefined && name !== replaced.name;
      handIn(records.put({ ...replaced.record, ...isRenamed && { name, changed } }));
      handIn(records.delete(replaced.copy));
      await move(copied, id);
      const mark = await settings.get(editedKey(replaced.copy));
      if (mark !== undefined) {
        handIn(settings.put(mark, editedKey(id)));
        handIn(settings.delete(editedKey(replaced.copy)));
      }
    }
    const { openBefore } = imported;
    // The example is never the record that new tabs open.
    if (openBefore === undefined || isExample({ id: openBefore })) {
      handIn(settings.delete(currentKey(guide)));
    } else handIn(settings.put(openBefore, currentKey(guide)));
    handIn(settings.delete(importKey(guide)));
    return { undone: id, ...(openBefore !== undefined && { openBefore }) };
  });
}

/** Whether a record was changed since it was imported: each edit gives its row a time of its own. */
function isChanged({ record, answers }: Imported, row: RecordRow, rows: AnswerRow[]): boolean {
  return row.name !== record.name || rows.length !== answers ||
    rows.some(({ changed }) => changed !== record.changed);
}

/** Hand in each row's write, with room for the page to answer a key press in between. */
async function each(
  handIn: HandIn,
  rows: AnswerRow[],
  write: (row: AnswerRow) => Promise<unknown>,
): Promise<void> {
  for (const [number, row] of rows.entries()) {
    const request = write(row);
    handIn(request);
    if (number % AT_ONCE === AT_ONCE - 1) await request;
  }
}

function keyOf(
  { record, item, field, version }: AnswerRow,
): [string, string, string, string] {
  return [record, item, field, version];
}

/** Takes records out of the browser for good: nothing brings them back. */
import { belongs } from "../../record/kinds/record_kinds.ts";
import type { GuideEdition } from "../../record/record.ts";
import { currentKey, keepInTab } from "./current.ts";
import { mendedRow } from "./damage.ts";
import { editedKey } from "./edited.ts";
import { answersOf, type Connection } from "../rows.ts";
import { type Imported, importKey } from "./last_import.ts";
import { ASKED } from "./persistence.ts";
import { allOrNothing } from "./transaction.ts";
import { forgetUnfinished } from "./unfinished.ts";

/**
 * Erase one record with its answers and with what belongs to it, all or nothing.
 *
 * @returns the ids of all that was erased.
 */
export async function eraseRecord(connection: Connection, id: string): Promise<string[]> {
  // Before: what is written of them from now on finds no record. After: what was noted meanwhile.
  forgetUnfinished([id]);
  const erased = await erase(connection, [id]);
  forgetUnfinished(erased);
  return erased;
}

/**
 * Erase all records of a guide, of every kind, deleted and damaged ones too, and what else is kept
 * of them.
 *
 * @returns the ids of all that was erased.
 */
export async function eraseRecords(
  connection: Connection,
  guide: GuideEdition,
): Promise<string[]> {
  const rows = (await connection.getAll("records")).map((row) => mendedRow(row, guide));
  const ids = new Set(
    rows.filter(({ framework }) => framework.id === guide.id).map(({ id }) => id),
  );
  // Answers whose record has gone are nobody's; they may hold anything.
  const known = new Set(rows.map(({ id }) => id));
  for (const [record] of await connection.getAllKeys("answers")) {
    if (!known.has(record)) ids.add(record);
  }
  forgetUnfinished();
  const erased = await erase(connection, [...ids], [currentKey(guide), importKey(guide), ASKED]);
  keepInTab(connection, guide, null);
  forgetUnfinished();
  return erased;
}

async function erase(
  connection: Connection,
  ids: string[],
  settings: string[] = [],
): Promise<string[]> {
  const tx = connection.transaction(["records", "answers", "settings", "copies"], "readwrite", {
    durability: "strict",
  });
  return await allOrNothing(tx, async (handIn) => {
    const records = tx.objectStore("records");
    const gone = new Set(ids);
    for (const id of ids) {
      for (const row of await records.index("of").getAll(id)) if (belongs(row)) gone.add(row.id);
    }
    for (const id of gone) {
      handIn(records.delete(id));
      handIn(tx.objectStore("answers").delete(answersOf(id)));
      handIn(tx.objectStore("copies").delete(id));
    }
    // The settings that say which record is open, or was imported last, name it.
    const kept = tx.objectStore("settings");
    const marks = new Set([...gone].map(editedKey));
    for (const key of await kept.getAllKeys()) {
      const value = await kept.get(key);
      const { record, replaced } = Object(value) as Partial<Imported>;
      const named = [value, record?.id, replaced?.copy];
      if (settings.includes(key) || marks.has(key) || named.some((id) => gone.has(id as string))) {
        handIn(kept.delete(key));
      }
    }
    return [...gone];
  });
}

/** Takes records out of the browser for good: nothing brings them back. */
import type { GuideEdition } from "../../record/record.ts";
import { currentKey, keepInTab } from "./current.ts";
import { mendedRow } from "./damage.ts";
import type { Connection } from "../rows.ts";
import { type Imported, importKey } from "./import.ts";
import { ASKED } from "./persistence.ts";
import { allOrNothing } from "./transaction.ts";
import { forgetUnfinished } from "./unfinished.ts";

/** Erase one record with its answers, all or nothing. */
export function eraseRecord(connection: Connection, id: string): Promise<void> {
  return erase(connection, [id]);
}

/** Erase all records of a guide, deleted and damaged ones too, and what else is kept of them. */
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
  await erase(connection, [...ids], [currentKey(guide), importKey(guide), ASKED]);
  keepInTab(connection, guide, null);
  forgetUnfinished();
  return [...ids];
}

async function erase(
  connection: Connection,
  ids: string[],
  settings: string[] = [],
): Promise<void> {
  const tx = connection.transaction(["records", "answers", "settings"], "readwrite", {
    durability: "strict",
  });
  await allOrNothing(tx, async (handIn) => {
    const answers = tx.objectStore("answers");
    for (const id of ids) {
      handIn(tx.objectStore("records").delete(id));
      for (const key of await answers.index("record").getAllKeys(id)) handIn(answers.delete(key));
    }
    // The settings that say which record is open, or was imported last, name it.
    const kept = tx.objectStore("settings");
    for (const key of await kept.getAllKeys()) {
      const value = await kept.get(key);
      const { record, replaced } = Object(value) as Partial<Imported>;
      const named = [value, record?.id, replaced?.copy];
      if (settings.includes(key) || ids.some((id) => named.includes(id))) handIn(kept.delete(key));
    }
  });
}

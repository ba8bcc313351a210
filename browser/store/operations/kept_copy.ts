/** The files that copies of records are kept in. A file is chosen in one browser, for one record. */
import type { Connection, KeptCopyRow } from "../rows.ts";
import { allOrNothing } from "./transaction.ts";

/** Keep the copy of a record in this file from now on, if the record is there. */
export async function keepCopy(connection: Connection, row: KeptCopyRow): Promise<void> {
  const tx = connection.transaction(["records", "copies"], "readwrite", { durability: "strict" });
  await allOrNothing(tx, async (handIn) => {
    if (await tx.objectStore("records").getKey(row.record) === undefined) return;
    handIn(tx.objectStore("copies").put(row));
  });
}

/**
 * Note what is being written to the file of a record, or what was.
 *
 * @param link as it was read.
 * @returns whether it is still kept there: otherwise nothing may be written.
 */
export async function noteKeptCopy(
  connection: Connection,
  record: string,
  link: string,
  noted: Pick<KeptCopyRow, "ours" | "content" | "at">,
): Promise<boolean> {
  const tx = connection.transaction("copies", "readwrite", { durability: "strict" });
  return await allOrNothing(tx, async (handIn) => {
    const row = await tx.store.get(record);
    if (row?.link !== link) return false;
    handIn(tx.store.put({ ...row, ...noted }));
    return true;
  });
}

/** The file of a record, if its copy is kept in one. */
export function readKeptCopy(
  connection: Connection,
  record: string,
): Promise<KeptCopyRow | undefined> {
  return connection.get("copies", record);
}

/** The files of all records. */
export function listKeptCopies(connection: Connection): Promise<KeptCopyRow[]> {
  return connection.getAll("copies");
}

/** Keep the copy of a record no longer. The file stays as it is. */
export function forgetKeptCopy(connection: Connection, record: string): Promise<void> {
  return connection.delete("copies", record);
}

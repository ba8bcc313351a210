/** Names that records are given by themselves: no two get one and the same. */
import type { IDBPObjectStore } from "idb";
import { kindOf } from "../../record/kinds/record_kinds.ts";
import { freeName } from "../../record/name.ts";
import type { RecordRow, Stores } from "../rows.ts";
import { mendedRow } from "./damage.ts";

/** The records, within a transaction. */
export type Records = Pick<IDBPObjectStore<Stores, "records"[], "records", "readwrite">, "getAll">;

/**
 * The name for a record, or, where another of its kind here has it, that name with the next free
 * number. Asked within the transaction that stores the record: two tabs may do so at once.
 *
 * @param besides ids of records that do not count, such as one whose place it takes.
 */
export async function freeNameFor(
  records: Records,
  { id, name, framework, kind }: Pick<RecordRow, "id" | "name" | "framework" | "kind">,
  ...besides: string[]
): Promise<string> {
  const others = (await records.getAll()).map((row) => mendedRow(row, framework)).filter((row) =>
    !row.deleted && row.framework.id === framework.id && kindOf(row) === kindOf({ kind }) &&
    ![id, ...besides].includes(row.id)
  );
  return freeName(name, others.map((row) => row.name));
}

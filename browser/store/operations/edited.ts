/**
 * Whether a record was changed since a copy of it left the browser, and when it was changed last.
 *
 * Each edit leaves a mark in its own transaction, and a copy takes it away. Times alone do not tell:
 * clocks are set back, and what is emptied leaves no row that has one.
 */
import { newVersionName } from "./versions.ts";
import type { Connection } from "../rows.ts";

/** What an edit leaves: when it was made, and a name that no other edit has. */
export interface EditMark {
  at: string;
  name: string;
}

/** The setting that holds the mark of a record. */
export function editedKey(record: string): string {
  return `edited:${record}`;
}

export function newMark(at: string = new Date().toISOString()): EditMark {
  return { at, name: newVersionName() };
}

/** The mark in a setting; undefined where there is none, or anything else. */
export function markIn(value: unknown): EditMark | undefined {
  const { at, name } = Object(value) as Partial<EditMark>;
  return typeof at === "string" && typeof name === "string" ? { at, name } : undefined;
}

/** The mark of the last edit; undefined where a copy holds everything. */
export async function editMark(
  connection: Connection,
  record: string,
): Promise<EditMark | undefined> {
  return markIn(await connection.get("settings", editedKey(record)));
}

/** Reads what is readable of damaged data. Nothing here is written back. */
import type { GuideEdition } from "../../record/record.ts";
import { type AnswerRow, answersOf, type Connection, type RecordRow } from "../rows.ts";

const NAME = "Record whose name cannot be read";
const NEVER = "1970-01-01T00:00:00.000Z";

/**
 * A record's row with words for what is damaged in it.
 *
 * @param guide the guide of a record whose own cannot be read.
 */
export function mendedRow(row: RecordRow, guide?: GuideEdition): RecordRow {
  const { kind, ...rest } = row;
  const { framework } = rest;
  const known = typeof framework?.id === "string" && typeof framework.edition === "string";
  return {
    ...rest,
    ...(typeof kind === "string" && { kind }),
    name: typeof row.name === "string" && row.name.trim() ? row.name : NAME,
    created: instant(row.created),
    changed: instant(row.changed),
    framework: known ? framework : guide ?? { id: "unknown", edition: "unknown" },
    unknown: { file: row.unknown?.file ?? {}, record: row.unknown?.record ?? {} },
  };
}

/** The rows of a record; one the browser itself cannot read stands there as an object that says so. */
export async function rowsOfRecord(connection: Connection, id: string): Promise<AnswerRow[]> {
  let rows: AnswerRow[];
  try {
    rows = await connection.getAll("answers", answersOf(id));
  } catch {
    const keys = await connection.getAllKeys("answers", answersOf(id));
    rows = await Promise.all(keys.map(async (key) => {
      const [record, item, field, version] = key;
      const value = { unreadable: "The browser cannot read what is stored here." };
      const unread = { record, item, field, version, value, changed: NEVER };
      return await connection.get("answers", key).catch(() => unread) ?? unread;
    }));
  }
  return rows.map(mendedAnswer);
}

/** For each record the rows of these fields, found by their keys: no other row is read. */
export async function rowsOfFields(
  connection: Connection,
  ids: string[],
  fields: readonly string[],
): Promise<AnswerRow[][]> {
  try {
    // One transaction: one for each request costs more than the reading.
    const tx = connection.transaction("answers");
    tx.done.catch(() => {}); // Heard with the request that failed.
    return await Promise.all(ids.map(async (id) => {
      const keys = await tx.store.getAllKeys(answersOf(id));
      const asked = keys.filter(([, , field]) => fields.includes(field));
      const rows = await Promise.all(asked.map((key) => tx.store.get(key)));
      return rows.filter((row) => row !== undefined).map(mendedAnswer);
    }));
  } catch {
    // A row that cannot be read ends the transaction.
    const all = await Promise.all(ids.map((id) => rowsOfRecord(connection, id)));
    return all.map((rows) => rows.filter(({ field }) => fields.includes(field)));
  }
}

function mendedAnswer(row: AnswerRow): AnswerRow {
  return {
    ...row,
    item: String(row.item),
    field: String(row.field),
    changed: instant(row.changed),
  };
}

function instant(value: unknown): string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : NEVER;
}

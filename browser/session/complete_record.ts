/** The whole record for an export, whatever the storage does. */
import type { EvaluationRecord } from "../record/record.ts";
import { inTime } from "../store/problem.ts";
import type { Store } from "../store/store.ts";
import { wholeRecord } from "../store/operations/records.ts";
import type { OpenRecord } from "./open_record.ts";
import type { Unsaved } from "./unsaved.ts";

/** How long an export waits for the store before it takes what is in memory. In milliseconds. */
const PATIENCE = 3000;

/** What is stored, with what is not stored yet laid over it; all from memory if need be. */
export async function completeRecord(
  open: OpenRecord,
  unsaved: Unsaved,
  store: Store,
): Promise<EvaluationRecord> {
  const row = open.newRow();
  try {
    const read = store.run("readStored", row.id, row.framework);
    const stored = await inTime(read, PATIENCE, "failed");
    if (stored) {
      const fields = unsaved.laidOver(stored.rows, (item, field) => open.held(item, field));
      return wholeRecord({ ...stored.row, changed: row.changed }, fields);
    }
  } catch {
    // From memory, then.
  }
  return wholeRecord(row, open.fields);
}

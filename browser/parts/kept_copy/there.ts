/** What stands in a file that a copy is to be written over, as far as a glance tells. Pure. */
import { shown } from "../../record/name.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import { dayAndTime } from "../shared/when.ts";

const LOST = "Writing over it loses that.";

/** In words, with what is lost if it is written over. The file may be anybody's. */
export function thereWords(
  file: string,
  bytes: BufferSource & { byteLength: number },
  { id, changed }: Pick<EvaluationRecord, "id" | "changed">,
): string {
  const name = `“${shown(file)}”`;
  if (bytes.byteLength === 0) return `${name} is empty.`;
  const there = recordIn(bytes);
  if (!there) return `${name} is there already, and holds no record. ${LOST}`;
  if (there.id !== id) {
    return `${name} is there already, and holds another record: “${there.name}”. ${LOST}`;
  }
  const known = Number.isNaN(Date.parse(there.changed)) ? "" : `, of ${dayAndTime(there.changed)}`;
  return Date.parse(there.changed) > Date.parse(changed)
    ? `${name} holds a newer copy of this record${known}. Press Cancel and import it, or you lose what is only there.`
    : `${name} holds a copy of this record${known}. If it is somebody else’s, do not write over it.`;
}

function recordIn(bytes: BufferSource): { id: string; name: string; changed: string } | undefined {
  try {
    const { format, record } = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof format !== "string" || typeof record?.id !== "string") return undefined;
    return { id: record.id, name: shown(String(record.name)), changed: String(record.changed) };
  } catch {
    return undefined;
  }
}

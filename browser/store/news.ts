/** What one tab tells the others of what it wrote. */

/** What was written: one field of a record, or (no item) the record as a whole. */
export interface News {
  record: string;
  /** The records that were erased for good, if any. */
  erased?: string[];
  item?: string;
  field?: string;
}

/** Whether a message says what was written: another release may have sent it. */
export function isNews(data: unknown): data is News {
  if (typeof data !== "object" || data === null) return false;
  const { record, item, field, erased }: { [name: string]: unknown } = { ...data };
  const isField = typeof item === "string" && typeof field === "string";
  return typeof record === "string" && (isField || item === undefined) &&
    (erased === undefined || Array.isArray(erased));
}

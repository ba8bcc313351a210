/** The types of field: which values each holds. What a control shows of one is in `parts/answers`. */
import { isDay } from "../day.ts";

export type FieldType = "text" | "line" | "day" | "choice" | "mark" | "number" | "rating";

const HOLDS: { [type in FieldType]: (value: unknown) => boolean } = {
  text: isText,
  line: isText,
  // Files hold days as texts; one that is no day is kept, and shown beside its field.
  day: isText,
  choice: isText,
  mark: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  rating: Number.isSafeInteger,
};

/** Whether a field of this type may hold the value in a file. */
export function holds(type: FieldType, value: unknown): boolean {
  return HOLDS[type](value);
}

/** Whether a field of this type takes the value from a person, and so can show it again. */
export function takes(type: FieldType, value: unknown): boolean {
  return holds(type, value) && (type !== "day" || isDay(value));
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

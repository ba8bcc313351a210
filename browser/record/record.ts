/** A self-evaluation record in memory, and what can be asked of it. No DOM, no storage. */
import type { GuideEdition, RecordFile } from "./file/schema.ts";

export type { GuideEdition };

/** Item id to field to value. Maps, because ids come from files and may be any string. */
export type Answers = Map<string, Map<string, unknown>>;

/** What a file held that this release does not know. Kept, and written out again. */
export interface Unknown {
  file: { [name: string]: unknown };
  record: { [name: string]: unknown };
}

/**
 * The particulars of a record, without its answers. Times are ISO 8601. Without a kind it is a
 * record of the person's own; `of` is the id of the exercise that a contribution is to.
 */
export type Particulars = Pick<RecordFile["record"], "id" | "name" | "created" | "changed"> & {
  kind?: string;
  of?: string;
  framework: GuideEdition;
  unknown: Unknown;
};

export interface EvaluationRecord extends Particulars {
  answers: Answers;
}

/** The name of a record nobody has named yet. */
export const UNNAMED = "New record";

/**
 * An id that sorts by the time it was made.
 *
 * `crypto.randomUUID` is absent on a plain http intranet, `getRandomValues` is not.
 */
export function newId(now: Date = new Date()): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  const tail = Array.from(random, (byte) => (byte % 36).toString(36)).join("");
  return now.getTime().toString(36).padStart(8, "0") + tail;
}

/** A record with nothing in it. */
export function newRecord(
  guide: GuideEdition,
  name: string = UNNAMED,
  now: Date = new Date(),
): EvaluationRecord {
  const created = now.toISOString();
  return {
    id: newId(now),
    name,
    created,
    changed: created,
    framework: { id: guide.id, edition: guide.edition },
    unknown: { file: {}, record: {} },
    answers: new Map(),
  };
}

/** A record's particulars alone, for the store's own row. */
export function particulars(record: EvaluationRecord): Particulars {
  const { answers: _, ...rest } = record;
  return rest;
}

/** The value of one field, or undefined where nothing is recorded. */
export function answer(answers: Answers, item: string, field: string): unknown {
  return answers.get(item)?.get(field);
}

/** Record one value in place; undefined takes the field away. */
export function setAnswer(answers: Answers, item: string, field: string, value: unknown): void {
  const fields = answers.get(item);
  if (value !== undefined) {
    if (fields) fields.set(field, value);
    else answers.set(item, new Map([[field, value]]));
  } else if (fields?.delete(field) && fields.size === 0) {
    answers.delete(item);
  }
}

/** What to record for a value on the page: an empty field, like an unticked box, records nothing. */
export function recorded(value: string | boolean | number | null): unknown {
  return value === "" || value === false || value === null ? undefined : value;
}

/**
 * The field and version a name in a file stands for: `note~2` is another version of `note`.
 *
 * A version is a whole number from 2 on. In a file made by hand numbers may follow one another:
 * `note~2~3` is a version of `note` too, and another one than `note~2` and `note~3`. Whatever else
 * stands behind a `~` is part of the field's name: `note~1` is a field of its own.
 */
export function fieldAndVersion(name: string): [field: string, version: string] {
  let end = name.length;
  // From the end: a name in a file may be as long as the file.
  for (let at = name.lastIndexOf("~"); at > 0; at = name.lastIndexOf("~", end - 1)) {
    if (!/^(?:[2-9]|[1-9]\d+)$/.test(name.slice(at + 1, end))) break;
    end = at;
  }
  return end < name.length ? [name.slice(0, end), name.slice(end + 1)] : [name, "1"];
}

const byNumber = new Intl.Collator("en", { numeric: true });

function inOrder<T>(entries: Iterable<[string, T]>): [string, T][] {
  const codeUnits = (a: string, b: string) => a < b ? -1 : a > b ? 1 : 0;
  return [...entries].sort(([a], [b]) => byNumber.compare(a, b) || codeUnits(a, b));
}

/** Answers as a file holds them, always in the same order: 1, 2, 1a, 1a.2, 1a.10, 1b. */
export function answersInOrder(answers: Answers): RecordFile["record"]["answers"] {
  return Object.fromEntries(
    inOrder(answers).map(([item, fields]) => [item, Object.fromEntries(inOrder(fields))]),
  );
}

/** The later of two ISO 8601 times, whatever their zones. */
export function later(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a;
}

/**
 * What several tabs wrote into one field. Pure.
 *
 * Each edit is a row of its own under a name of its own, and takes away only the rows it was based
 * on. Tabs that write at the same time therefore leave two rows: neither can overwrite the other.
 */
import {
  type Answers,
  type EvaluationRecord,
  fieldAndVersion,
  newId,
  setAnswer,
} from "../../record/record.ts";
import { fieldIn } from "../../record/kinds/item.ts";
import { holds } from "../../record/kinds/types.ts";
import type { AnswerRow } from "../rows.ts";

/** One value of a field, with the names of the rows that hold it. */
export interface Version {
  value: unknown;
  changed: string;
  names: string[];
}

/** The value shown for a field, and those that stand beside it, the newest first. */
export interface Held {
  shown: Version | undefined;
  others: Version[];
}

/** By `keyOf`. */
export type HeldFields = Map<string, { item: string; field: string; held: Held }>;

const page = newId();
let written = 0;

/** A name that no other row has, in this tab or in another. */
export function newVersionName(): string {
  return `${page}-${(written++).toString(36)}`;
}

export function keyOf(item: string, field: string): string {
  return JSON.stringify([item, field]);
}

/** Whether a stored value is of the type its field has; what this release does not know, is. */
export function isReadable(item: string, field: string, value: unknown): boolean {
  const type = fieldIn(item, field)?.type;
  return type === undefined || holds(type, value);
}

/** A value in words, as far as there are any. */
export function valueWords(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}

/** The rows of one field; the value shown so far stays the one shown while it is there. */
export function hold(item: string, field: string, rows: AnswerRow[], before?: Held): Held {
  const versions = versionsIn(rows);
  const kept = versions.find(({ names }) =>
    names.some((name) => before?.shown?.names.includes(name))
  );
  // A field emptied here, with another text beside it, stays empty.
  const emptied = before && !before.shown && before.others.length > 0;
  const shown = kept ??
    (emptied ? undefined : versions.find(({ value }) => isReadable(item, field, value)));
  return { shown, others: versions.filter((one) => one !== shown) };
}

/** All rows of a record by field. */
export function holdAll(rows: AnswerRow[]): HeldFields {
  return new Map(
    [...rowsByField(rows)].map(([key, [first, ...rest]]) => {
      const { item, field } = first;
      return [key, { item, field, held: hold(item, field, [first, ...rest]) }];
    }),
  );
}

export function rowsByField(rows: AnswerRow[]): Map<string, [AnswerRow, ...AnswerRow[]]> {
  const byField = new Map<string, [AnswerRow, ...AnswerRow[]]>();
  for (const row of rows) {
    const key = keyOf(row.item, row.field);
    const found = byField.get(key);
    if (found) found.push(row);
    else byField.set(key, [row]);
  }
  return byField;
}

/** The answers as they are shown. */
export function shownAnswers(fields: HeldFields): Answers {
  const answers: Answers = new Map();
  for (const { item, field, held } of fields.values()) {
    setAnswer(answers, item, field, held.shown?.value);
  }
  return answers;
}

/**
 * The answers with every other version beside them, as `note~2`, `note~3`: nothing is left out.
 *
 * A name that a field of its own has is passed over: an older release may have stored `note~2` so.
 */
export function allAnswers(fields: HeldFields): Answers {
  const answers: Answers = new Map();
  for (const { item, field, held } of fields.values()) {
    setAnswer(answers, item, field, plain(held.shown?.value));
  }
  for (const { item, field, held } of fields.values()) {
    let number = 2;
    for (const { value } of held.others) {
      while (answers.get(item)?.has(`${field}~${number}`)) number++;
      setAnswer(answers, item, `${field}~${number}`, plain(value));
    }
  }
  return answers;
}

/** Answers as rows; `note~2` is another version of `note` again. */
export function answerRows({ id, changed, answers }: EvaluationRecord): AnswerRow[] {
  return [...answers].flatMap(([item, fields]) =>
    [...fields].map(([name, value]) => {
      const [field, version] = fieldAndVersion(name);
      return { record: id, item, field, version, value, changed };
    })
  );
}

const byNumber = new Intl.Collator("en", { numeric: true });

/** Equal values are one version. The newest first; of one time, in the order of their names. */
function versionsIn(rows: AnswerRow[]): Version[] {
  const inOrder = rows.length < 2
    ? rows
    : [...rows].sort((a, b) =>
      (Date.parse(b.changed) || 0) - (Date.parse(a.changed) || 0) ||
      byNumber.compare(a.version, b.version)
    );
  const versions: Version[] = [];
  for (const { value, changed, version } of inOrder) {
    const same = versions.find((one) => isSame(one.value, value));
    if (same) same.names.push(version);
    else versions.push({ value, changed, names: [version] });
  }
  return versions;
}

/** Whether two values are one and the same to a reader. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || typeof a === typeof b && valueWords(a) === valueWords(b);
}

/** The value as a file can hold it. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  try {
    JSON.stringify(value);
    return value;
  } catch {
    return valueWords(value);
  }
}

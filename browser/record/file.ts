/** A record to the text of a file, and back. A file from elsewhere is hostile until checked. */
import * as v from "valibot";
import {
  type Answers,
  answersInOrder,
  type EvaluationRecord,
  type GuideEdition,
} from "./record.ts";
import { FORMAT, type RecordFile, RecordFileSchema, VERSION } from "./schema.ts";

/** A file that cannot be imported. The message is for the person who chose it. */
export class FileRefused extends Error {
  override name = "FileRefused";
}

/** Files larger than this are not read: a full record is far below a megabyte. In bytes. */
export const LARGEST_FILE = 20_000_000;
/** Objects within objects: the format needs 5; far more would exhaust the browser. */
const DEEPEST = 40;

/** A record as the text of a file: indented JSON, answers always in the same order. */
export function writeFile(
  record: EvaluationRecord,
  release: string,
  now: Date = new Date(),
): string {
  const { answers, unknown, id, name, created, changed, framework } = record;
  const file: RecordFile = {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    release,
    record: {
      id,
      name,
      created,
      changed,
      framework,
      answers: answersInOrder(answers),
      ...unknown.record,
    },
    ...unknown.file,
  };
  return JSON.stringify(file, null, 2) + "\n";
}

/**
 * The record in a file's text.
 *
 * @throws {FileRefused} with the reason in plain words, when it is not a record of this guide.
 */
export function readFile(text: string, guide: GuideEdition): EvaluationRecord {
  const value = parse(text);
  refuseDepth(value);
  refuseOtherFormats(value);
  const checked = v.safeParse(RecordFileSchema, value);
  if (!checked.success) throw new FileRefused(damage(checked.issues[0]));
  refuseOtherGuides(checked.output.record.framework, guide);
  // The checked copy lacks names such as `__proto__`; the value as read has them as plain data.
  return toRecord(value as RecordFile);
}

function parse(text: string): unknown {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (!trimmed) throw new FileRefused("The file is empty.");
  try {
    return JSON.parse(trimmed);
  } catch {
    if (/^\{\s*"format"/.test(trimmed) && isCutShort(trimmed)) {
      throw new FileRefused(
        "The file stops part-way: it is not complete. Copy or export it again.",
      );
    }
    throw new FileRefused(
      "The file is not a record: it cannot be read as JSON. Choose a file made with Export JSON.",
    );
  }
}

/** Whether more is opened than closed, strings left out of account. */
function isCutShort(json: string): boolean {
  const marks = json.replace(/"(?:[^"\\]|\\.)*"?/g, "");
  return marks.split("{").length > marks.split("}").length;
}

function refuseDepth(value: unknown): void {
  let layer = [value];
  for (let depth = 0; layer.length; depth++) {
    if (depth > DEEPEST) {
      throw new FileRefused("The file is nested too deep to be a record made with Export JSON.");
    }
    layer = layer
      .filter((one) => typeof one === "object" && one !== null)
      .flatMap((one) => Object.values(one as object));
  }
}

function refuseOtherFormats(value: unknown): void {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) {
    throw new FileRefused(
      "The file comes from another program. Choose a file made with Export JSON on this site.",
    );
  }
  if (typeof version === "number" && version > VERSION) {
    throw new FileRefused(
      `The file was made by a newer release of this site (file version ${version}; this release ` +
        `reads version ${VERSION}). Open it with the newer release.`,
    );
  }
}

function refuseOtherGuides(found: GuideEdition, guide: GuideEdition): void {
  if (found.id !== guide.id) {
    throw new FileRefused(`The record is for another guide (“${short(found.id)}”), not this one.`);
  }
  if (found.edition !== guide.edition) {
    throw new FileRefused(
      `The record is for another edition of this guide (${
        short(found.edition)
      }); this site holds ` +
        `the edition of ${guide.edition}.`,
    );
  }
}

function toRecord({ record, ...file }: RecordFile): EvaluationRecord {
  const { format: _f, version: _v, exported: _e, release: _r, ...unknownOfFile } = file;
  const { id, name, created, changed, framework, answers, ...unknownOfRecord } = record;
  return {
    id,
    name,
    created,
    changed,
    framework,
    unknown: { file: unknownOfFile, record: unknownOfRecord },
    answers: toAnswers(answers),
  };
}

/** Checks what the schema's library lets pass: lists as objects, and items named `__proto__`. */
function toAnswers(answers: unknown): Answers {
  const items = Object.entries(objectAt(["record", "answers"], answers));
  return new Map(items.map(([item, fields]) => {
    return [item, new Map(Object.entries(objectAt(["record", "answers", item], fields)))];
  }));
}

function objectAt(path: string[], value: unknown): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new FileRefused(damagedAt(path));
}

function damage(issue: v.BaseIssue<unknown>): string {
  return damagedAt((issue.path ?? []).map((step) => String(step.key)));
}

function damagedAt(path: string[]): string {
  const place = path.map(short).join(" › ") || "the whole file";
  return `The file is damaged, or was changed by hand: “${place}” is missing or is not what a ` +
    "record holds there.";
}

function short(words: string): string {
  return words.length > 60 ? words.slice(0, 60) + "…" : words;
}

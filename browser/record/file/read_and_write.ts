/** The text of a file to a record, and back. A file from elsewhere is hostile until checked. */
import * as v from "valibot";
import type { Answers, EvaluationRecord } from "../record.ts";
import { type KindOfRecord, type Limits, RECORD, recordKind } from "../kinds/record_kinds.ts";
import { buildOf } from "./limits.ts";
import { type Content, migrate } from "./migrate.ts";
import { refuseOddNumbers } from "./odd_numbers.ts";
import {
  type GuideAsked,
  refusal,
  refuseManyRows,
  refuseOddTimes,
  refuseOtherGuides,
  refuseOtherKinds,
  refuseStrays,
  refuseWrongTypes,
} from "./refusal.ts";
import { FileRefused } from "./refused.ts";
import { fileSchema, type RecordFile } from "./schema.ts";
import { VERSION } from "./version.ts";

export { writeFile } from "./write.ts";

/** A file that can be imported. */
export interface OpenedFile {
  record: EvaluationRecord;
  /** When it was exported, ISO 8601. */
  exported: string;
  /** The release of the site that wrote it. */
  release: string;
  /** The version of the file's format, where a newer release wrote it; else undefined. */
  newerVersion: number | undefined;
}

/**
 * The record in a file's text, and what else the file says.
 *
 * A file of a newer release opens if what this release knows has the shape it had. Its version is
 * then kept among what is unknown, and written out again with the rest.
 *
 * @param guide the guide, and the edition of it that is asked for; undefined: any.
 * @param opens the kind of record asked for.
 * @throws {FileRefused} with the reason in plain words, when it is no such record of this guide.
 */
export function readFile(
  text: string,
  guide: GuideAsked,
  opens: KindOfRecord = RECORD,
): OpenedFile {
  const { format, limits } = recordKind(opens);
  const content = (parse(text, limits) ?? {}) as Content;
  refuseOtherKinds(content, opens);
  const value = migrate(content);
  const newerVersion = isNewer(value.version) ? value.version : undefined;
  const checked = v.safeParse(
    fileSchema(format),
    newerVersion === undefined ? value : { ...value, version: VERSION },
  );
  if (!checked.success) throw refusal(placeOf(checked.issues[0]), newerVersion);
  refuseOtherGuides(checked.output.record.framework, guide);
  const { exported, release } = checked.output;
  // The checked copy lacks names such as `__proto__`; the value as read has them as plain data.
  const record = toRecord(value, newerVersion);
  refuseOddNumbers(value);
  refuseStrays(record);
  refuseWrongTypes(record.answers, newerVersion);
  refuseManyRows(record.answers);
  refuseOddTimes({ exported, created: record.created, changed: record.changed });
  return { record, exported, release, newerVersion };
}

function parse(text: string, limits: Limits): unknown {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (!trimmed) throw new FileRefused("The file is empty.");
  const { parts, depth, isCutShort } = buildOf(trimmed, limits);
  if (depth > limits.depth) {
    throw new FileRefused(
      "The file is nested too deep to be a record made with “Save a copy (JSON)”.",
    );
  }
  if (parts > limits.parts) {
    throw new FileRefused(
      `The file holds more than ${limits.parts.toLocaleString("en-GB")} entries. This site ` +
        "cannot open files with more.",
    );
  }
  try {
    return JSON.parse(trimmed);
  } catch {
    if (/^\{\s*"format"/.test(trimmed) && isCutShort) {
      throw new FileRefused(
        "The file stops part-way: it is not complete. Copy or export it again.",
      );
    }
    throw new FileRefused(
      "The file is not a record: it cannot be read as JSON. Choose a file made with “Save a copy (JSON)”.",
    );
  }
}

function isNewer(version: unknown): version is number {
  return Number.isSafeInteger(version) && version as number > VERSION;
}

function toRecord(content: Content, newerVersion: number | undefined): EvaluationRecord {
  // What it holds is said anew when it is written; what it lacks, it lacks for ever.
  const {
    format: _f,
    version: _v,
    exported: _e,
    release: _r,
    holds: _h,
    record: body,
    ...unknownOfFile
  } = content as RecordFile;
  const { id, kind, of, name, created, changed, framework, answers, ...unknownOfRecord } = body;
  const version = newerVersion === undefined ? {} : { version: newerVersion };
  return {
    id,
    ...(kind !== undefined && { kind }),
    ...(of !== undefined && { of }),
    name,
    created,
    changed,
    framework,
    unknown: { file: { ...unknownOfFile, ...version }, record: unknownOfRecord },
    answers: toAnswers(answers, newerVersion),
  };
}

/** Checks what the schema's library lets pass: lists as objects, and items named `__proto__`. */
function toAnswers(answers: unknown, newerVersion: number | undefined): Answers {
  const objectAt = (path: string[], value: unknown): object => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    throw refusal(path, newerVersion);
  };
  const items = Object.entries(objectAt(["record", "answers"], answers));
  return new Map(items.map(([item, fields]) => {
    return [item, new Map(Object.entries(objectAt(["record", "answers", item], fields)))];
  }));
}

function placeOf(issue: v.BaseIssue<unknown>): string[] {
  return (issue.path ?? []).map((step) => String(step.key));
}

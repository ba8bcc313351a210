/** Why a file is not imported, in plain words. */
import { fieldIn, itemOf } from "../kinds/item.ts";
import { manyOf, type WordedKind } from "../kinds/kind_words.ts";
import {
  belongs,
  kindOf,
  type KindOfRecord,
  RECORD,
  RECORD_KINDS,
  recordKind,
} from "../kinds/record_kinds.ts";
import { type FieldType, holds } from "../kinds/types.ts";
import { shown } from "../name.ts";
import type { Answers, GuideEdition } from "../record.ts";
import { FileRefused } from "./refused.ts";
import { VERSION } from "./version.ts";

/**
 * Refuse a file for its size alone, before it is read.
 *
 * @param size in bytes.
 * @param opens the kind of record that is asked for.
 * @throws {FileRefused} naming its size and the limit.
 */
export function refuseSize(size: number, opens: KindOfRecord = RECORD): void {
  const { bytes: most } = recordKind(opens).limits;
  if (size <= most) return;
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, "");
  throw new FileRefused(
    `The file is ${megabytes(size)} MB. This site cannot open files larger than ` +
      `${megabytes(most)} MB.`,
  );
}

/**
 * Refuse what is not of the kind asked for: people's answers are no record of one's own.
 *
 * @param file the file as read: its format, or what it holds, says its kind.
 * @param opens the kind asked for.
 * @throws {FileRefused} saying what the file is.
 */
export function refuseOtherKinds(file: { [name: string]: unknown }, opens: KindOfRecord): void {
  const kind = RECORD_KINDS.find(({ format }) => format === file.format);
  if (!kind) {
    throw new FileRefused(
      "The file comes from another program. Choose a file made with “Save a copy (JSON)” on this site.",
    );
  }
  const said = kindOf(Object(file.record));
  const found = kind.id === opens ? said : kind.id;
  if (found === opens) return;
  const known = RECORD_KINDS.find(({ id }) => id === found);
  const { many } = recordKind(opens);
  throw new FileRefused(
    known
      ? `The file is ${known.what}. This page opens ${many} only.`
      : `The file is of a kind that this release of the site does not know (“${
        short(found)
      }”). This page opens ${many} only.`,
  );
}

/** @throws {FileRefused} when it belongs to something, and does not say to what. */
export function refuseStrays(record: { kind?: string; of?: string }): void {
  if (belongs(record) && record.of === undefined) throw refusal(["record", "of"], undefined);
}

/** A guide, of this edition; of any where none is named. */
export interface GuideAsked {
  id: string;
  edition?: string;
}

/** @throws {FileRefused} when the record answers another guide, or another edition of it. */
export function refuseOtherGuides(found: GuideEdition, guide: GuideAsked): void {
  if (found.id !== guide.id) {
    throw new FileRefused(`The record is for another guide (“${short(found.id)}”), not this one.`);
  }
  if (guide.edition !== undefined && found.edition !== guide.edition) {
    throw new FileRefused(
      `The record is for another edition of this guide (${
        short(found.edition)
      }); this site holds ` +
        `the edition of ${guide.edition}.`,
    );
  }
}

/** A tick, number or level of another type is damage; a text may be any plain value, as beside its field it is read. */
const EXACT = new Set<FieldType>(["mark", "number", "rating"]);

/**
 * @param newerVersion the version of the file, where a newer release wrote it.
 * @throws {FileRefused} when a field that this release knows holds what no record holds there.
 */
export function refuseWrongTypes(answers: Answers, newerVersion: number | undefined): void {
  for (const [item, fields] of answers) {
    for (const [name, value] of fields) {
      const type = fieldIn(item, name)?.type;
      if (!type || holds(type, value)) continue;
      if (EXACT.has(type) || typeof value === "object") {
        throw refusal(["record", "answers", item, name], newerVersion);
      }
    }
  }
}

/** @throws {FileRefused} when a page would have to show more rows of a kind than it can. */
export function refuseManyRows(answers: Answers): void {
  const counts = new Map<string, number>();
  for (const id of answers.keys()) {
    const { kind, owners } = itemOf(id);
    if (kind?.most === undefined) continue;
    const place = owners.at(-1) ?? "";
    const counted = JSON.stringify([kind.id, place]);
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    if (count > kind.most) {
      const under = place && ` under “${short(place)}”`;
      throw new FileRefused(
        `The record has more than ${kind.most} ${manyOf(kind as WordedKind)}${under}. That is ` +
          "more than one page can show.",
      );
    }
  }
}

/** @throws {FileRefused} when a date of the file is none that the browser can read. */
export function refuseOddTimes(times: { [name: string]: string }): void {
  for (const [name, time] of Object.entries(times)) {
    if (Number.isNaN(Date.parse(time))) {
      throw new FileRefused(
        `The file was changed by hand: its date “${name}” cannot be read (${short(time)}).`,
      );
    }
  }
}

/**
 * That a part of a file is missing or of the wrong kind.
 *
 * @param path the names that lead to the part.
 * @param newerVersion the version of the file, where a newer release wrote it.
 */
export function refusal(path: string[], newerVersion: number | undefined): FileRefused {
  const place = path.map(short).join(" › ") || "the whole file";
  return new FileRefused(
    newerVersion === undefined
      ? `The file is damaged, or was changed by hand: “${place}” is missing or is not what a ` +
        "record holds there."
      : `The file was made by a newer release of this site (file version ${newerVersion}; this ` +
        `release reads version ${VERSION}), and this release cannot read “${place}” in it. Open ` +
        "it with the newer release.",
  );
}

function short(words: string): string {
  return shown(words, 60);
}

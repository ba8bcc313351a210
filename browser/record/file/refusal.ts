/** Why a file is not imported, in plain words. */
import { itemOfEvidence } from "../evidence.ts";
import { LARGEST_FILE, MOST_EVIDENCE, MOST_OWN_PROMPTS } from "./limits.ts";
import { shown } from "../name.ts";
import { featureOfOwn } from "../progress.ts";
import type { Answers, GuideEdition } from "../record.ts";
import { VERSION } from "./schema.ts";

/** A file that cannot be imported. The message is for the person who chose it. */
export class FileRefused extends Error {
  override name = "FileRefused";
}

/**
 * Refuse a file for its size alone, before it is read.
 *
 * @param size in bytes.
 * @throws {FileRefused} naming its size and the limit.
 */
export function refuseSize(size: number): void {
  if (size <= LARGEST_FILE) return;
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, "");
  throw new FileRefused(
    `The file is ${megabytes(size)} MB. A record is far smaller: this page reads at most ` +
      `${megabytes(LARGEST_FILE)} MB, so that no file can hold it up.`,
  );
}

/** @throws {FileRefused} when the record answers another guide, or another edition of it. */
export function refuseOtherGuides(found: GuideEdition, guide: GuideEdition): void {
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

/** @throws {FileRefused} when a page would have to show more own prompts or evidence than it can. */
export function refuseManyOwn(answers: Answers): void {
  refuseMany(answers, featureOfOwn, MOST_OWN_PROMPTS, "added prompts");
  refuseMany(answers, itemOfEvidence, MOST_EVIDENCE, "entries of evidence");
}

function refuseMany(
  answers: Answers,
  placeOf: (item: string) => string | undefined,
  most: number,
  what: string,
): void {
  const counts = new Map<string, number>();
  for (const item of answers.keys()) {
    const place = placeOf(item);
    if (place === undefined) continue;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    if (count > most) {
      throw new FileRefused(
        `The record has more than ${most} ${what} under “${short(place)}”. A ` +
          "page can show no more without standing still.",
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

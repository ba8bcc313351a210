/**
 * Files of older releases, brought up to this release's version. Pure.
 *
 * When the format changes: raise `VERSION` in `version.ts`, add the step from the version before it
 * here, and store a sample of the old version in `tests/fixtures/records/`. Never change a step.
 */
import { VERSION } from "./version.ts";

/** The content of a file, as JSON gave it. Its shape is not checked yet. */
export type Content = { [name: string]: unknown };

/** Brings a file of one version to the next. It may not rely on the shape of what it is given. */
export type Step = (file: Content) => Content;

/** By the version a step starts from. */
export const STEPS: ReadonlyMap<number, Step> = new Map([
  // Version 2 adds lists to tick and fields. It moves nothing: a file of version 1 lacks them.
  [1, (file) => file],
]);

/** The file at this release's version; a file of this or a newer version, or of none, as it is. */
export function migrate(
  file: Content,
  steps: ReadonlyMap<number, Step> = STEPS,
  to: number = VERSION,
): Content {
  let current = file;
  for (let version = file.version; typeof version === "number" && version < to; version++) {
    const step = steps.get(version);
    if (!step) break; // There never was such a version: the check of the shape says so.
    current = { ...step(current), version: version + 1 };
  }
  return current;
}

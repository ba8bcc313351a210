/** One copy of a record into its file: nothing that somebody else put there is ever overwritten. */
import { writeFile } from "../../record/file/write.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import type { KeptCopyRow } from "../../store/rows.ts";
import type { Store } from "../../store/store.ts";
import { fingerprint, look, permissionOf, replace } from "./file.ts";
import { CopyTrouble } from "./trouble.ts";

/** When a file was made says nothing about the record. */
const WHEN = /^ {2}"exported": .*$/m;

type Noted = Pick<KeptCopyRow, "ours" | "content" | "at">;

/** How it ended. */
export interface Copied {
  at: string;
  /** Whether there was anything to write. */
  isWritten: boolean;
}

/**
 * Bring the file up to what the record says, if it is not. One at a time: the caller holds the lock.
 *
 * What is about to be written is noted before: after a kill the next page knows it for ours.
 *
 * @throws {CopyTrouble | DOMException} when it cannot be, or may not be.
 */
export async function copyRecord(
  store: Store,
  record: EvaluationRecord,
  release: string,
): Promise<Copied> {
  const { id } = record;
  const row = await store.run("readKeptCopy", id);
  if (!row) throw new CopyTrouble("ended");
  const { file, link } = row;
  const permission = await permissionOf(file);
  if (permission !== "granted") throw new CopyTrouble(permission === "denied" ? "denied" : "asks");

  const encoder = new TextEncoder();
  const now = new Date();
  const text = writeFile(record, release, now);
  const content = await fingerprint(encoder.encode(text.replace(WHEN, "")));
  const there = (await look(file)).fingerprint;
  if (!row.ours.includes(there)) throw new CopyTrouble("changed");
  if (row.at && content === row.content && there === row.ours[0]) {
    return { at: row.at, isWritten: false };
  }

  const bytes = encoder.encode(text);
  const next = await fingerprint(bytes);
  const ours = [there, ...row.ours.filter((one) => one !== there), next];
  const note = async (noted: Noted) => {
    if (!await store.run("noteKeptCopy", id, link, noted)) throw new CopyTrouble("ended");
  };
  await note({ ours });
  await replace(file, bytes, async () => {
    // What was given up meanwhile, or erased, is written no more.
    if ((await store.run("readKeptCopy", id))?.link !== link) throw new CopyTrouble("ended");
    if (!ours.includes((await look(file)).fingerprint)) throw new CopyTrouble("changed");
  });
  if ((await look(file)).fingerprint !== next) throw new CopyTrouble("changed");
  const at = now.toISOString();
  // A power cut may bring back the one before: the disk is not waited for.
  await note({ ours: [next, there], content, at });
  return { at, isWritten: true };
}

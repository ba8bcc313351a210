/**
 * Makes Chromium begin a new log file for this site's databases, before anything is written.
 *
 * Measured: a browser killed in the middle of a write can leave the head of an entry without its
 * body at the end of that log. The next run goes on behind it, and the run after that finds the log
 * damaged and throws all of the site's databases away. Chromium begins a new log when about 4 MB
 * have gone into the old one, which it then forgets. Making and deleting a database does so too, but
 * not each time: another write at that moment takes its place.
 */
import { deleteDB, openDB } from "idb";
import { inTime } from "../problem.ts";
import type { WholeLog } from "./whole_log.ts";

const NAME = "a-closer-look-log";
const ROWS = 74;
/** In bytes; larger values go into files of their own. Random, as Chromium compresses each. */
const ROW = 60_000;
/** In milliseconds. Nobody waits longer for it. */
const PATIENCE = 2000;

/** Unless the log is known to be whole. Never fails. */
export async function renewLog(log: WholeLog): Promise<void> {
  if (!isChromium() || log.isKnown) return;
  try {
    await inTime(writeNoise(), PATIENCE, "slow");
    log.know();
  } catch {
    // No room, or no such storage: the log stays as it is.
  }
}

function isChromium(): boolean {
  return Boolean(globalThis.navigator?.userAgent.includes("Chrome/"));
}

async function writeNoise(): Promise<void> {
  const database = await openDB(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore("noise"),
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  const noise = crypto.getRandomValues(new Uint8Array(ROW));
  const tx = database.transaction("noise", "readwrite");
  for (let row = 0; row < ROWS; row++) {
    // A failed put is the transaction's failure, and heard there. A row is put once: Chromium would
    // write the one before into the log as well.
    tx.store.put(noise, row).catch(() => {});
  }
  await tx.done;
  database.close();
  await deleteDB(NAME);
}

/**
 * Makes Chromium begin a new log file for this site's databases, before anything is written.
 *
 * Measured: a browser killed in the middle of a write can leave the head of an entry without its
 * body at the end of that log. The next run goes on behind it, and the run after that finds the log
 * damaged and throws all of the site's databases away. Chromium begins a new log when about 4 MB
 * have gone into the old one, which it then forgets; 5 MB of noise take some 20 milliseconds.
 */
import { deleteDB, openDB } from "idb";
import { inTime } from "../problem.ts";

const NAME = "a-closer-look-log";
const PARTS = 2;
const ROWS = 40;
/** In bytes; larger values go into files of their own. Random, as Chromium compresses them. */
const ROW = 60_000;
/** In milliseconds. Nobody waits longer for it. */
const PATIENCE = 2000;

/** Once for each tab, and again when a tab comes back, as it does after a crash. Never fails. */
export async function renewLog(): Promise<void> {
  if (!isNeeded()) return;
  try {
    await inTime(writeNoise(), PATIENCE, "slow");
    sessionStorage.setItem(NAME, "new");
  } catch {
    // No room, or no such storage: the log stays as it is.
  }
}

function isNeeded(): boolean {
  if (!globalThis.navigator?.userAgent.includes("Chrome/")) return false;
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  try {
    return navigation?.type !== "navigate" || sessionStorage.getItem(NAME) === null;
  } catch {
    return false;
  }
}

async function writeNoise(): Promise<void> {
  const database = await openDB(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore("noise"),
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  for (let part = 0; part < PARTS; part++) {
    const tx = database.transaction("noise", "readwrite");
    for (let row = 0; row < ROWS; row++) {
      // A failed put is the transaction's failure, and heard there.
      tx.store.put(crypto.getRandomValues(new Uint8Array(ROW)), row).catch(() => {});
    }
    await tx.done;
  }
  database.close();
  await deleteDB(NAME);
}

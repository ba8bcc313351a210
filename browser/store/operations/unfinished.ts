/**
 * Edits whose writing was still under way when their page went away. While another tab writes, as
 * in a long import, the browser has not begun on them, and drops them with their page.
 *
 * Kept for that moment in local storage, which is written within the event, and written to the
 * database by the next page. Doing so twice does no harm: each row has a name of its own. Each page
 * leaves a note of its own: no tab takes away what another has noted meanwhile.
 */
import { newId } from "../../record/record.ts";
import type { Connection } from "../rows.ts";
import { handInEdit, handInFirst } from "./answers.ts";
import { allOrNothing } from "./transaction.ts";
import { isNote, type Unfinished } from "./unfinished_note.ts";

const KEY = "a-closer-look.unfinished.";
/** Of a release that kept all notes in one list. */
const LIST = "a-closer-look.unfinished";
const PUT_ASIDE = "a-closer-look.unreadable.";

/** Keep the edits of a page that goes away. */
export function keepUnfinished(unfinished: Unfinished): void {
  try {
    localStorage.setItem(KEY + newId(), JSON.stringify(unfinished));
  } catch {
    // No room, or no storage: what the browser finishes by itself is all there is.
  }
}

/**
 * Write what earlier pages could not finish. What cannot be written stays for the next page.
 *
 * @throws what kept the last of them from being written.
 */
export async function finish(connection: Connection): Promise<void> {
  splitList();
  let problem: unknown;
  for (const key of keys(KEY)) {
    const note = read(key);
    if (note === undefined) continue;
    if (!isNote(note)) {
      putAside(key);
      continue;
    }
    try {
      await write(connection, note, () => get(key) !== null);
      remove(key);
    } catch (error) {
      problem = error;
    }
  }
  if (problem) throw problem;
}

/**
 * How many notes could not be read since the last time this was asked. They stay where they are,
 * until all is erased: somebody may yet make sense of them.
 */
export function countUnreadable(): number {
  return keys(PUT_ASIDE).filter((key) => {
    const said = `${key}.said`;
    if (key.endsWith(".said") || localStorage.getItem(said) !== null) return false;
    localStorage.setItem(said, "");
    return true;
  }).length;
}

/** Forget what earlier pages could not finish: of these records, or everything. */
export function forgetUnfinished(records?: string[]): void {
  splitList();
  for (const key of keys(KEY)) {
    const note = read(key) as Partial<Unfinished> | undefined;
    if (!records || records.includes(note?.row?.id ?? "")) remove(key);
  }
  if (!records) { for (const key of keys(PUT_ASIDE)) remove(key); }
}

/**
 * Write one note, all or nothing.
 *
 * @param isKept whether it is still there: erasing its record takes it away first.
 */
async function write(
  connection: Connection,
  { row, isNew, edits }: Unfinished,
  isKept: () => boolean,
): Promise<void> {
  const tx = connection.transaction(["records", "answers", "settings"], "readwrite", {
    durability: "strict",
  });
  await allOrNothing(tx, async (handIn) => {
    const isHere = await tx.objectStore("records").getKey(row.id) !== undefined;
    if (!isKept() || (!isHere && !isNew)) return;
    if (!isHere) await handInFirst(tx, row, handIn);
    for (const edit of edits) handInEdit(tx, edit, handIn);
  });
}

/** Make notes of their own of what an earlier release kept in one list. */
function splitList(): void {
  const text = get(LIST);
  if (text === null) return;
  const list = parsed(text);
  const notes = Array.isArray(list) ? list : [list];
  for (const note of notes) {
    // It kept the row for whatever record: where that had gone, it was made anew.
    const whole = note instanceof Object ? { isNew: true, ...note } : note;
    localStorage.setItem(KEY + newId(), JSON.stringify(whole) ?? "");
  }
  remove(LIST);
}

function read(key: string): unknown {
  const text = get(key);
  return text === null ? undefined : parsed(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function putAside(key: string): void {
  localStorage.setItem(PUT_ASIDE + key.slice(KEY.length), get(key) ?? "");
  remove(key);
}

function keys(beginning: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(beginning));
  } catch {
    return []; // No storage: nothing is kept.
  }
}

function get(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remove(key: string): void {
  localStorage.removeItem(key);
}

/** What an item of a record is, read off its id. Pure. */
import { fieldAndVersion } from "../record.ts";
import { type Field, fieldOf, type Kind, kindNamed, KINDS, QUESTION } from "./kinds.ts";

export interface Item {
  id: string;
  /** Undefined: no kind of this release has such an id. */
  kind: Kind | undefined;
  /** The items it stands under, the outermost first. */
  owners: string[];
}

const FIXED = new Map(KINDS.flatMap((kind) => kind.item === undefined ? [] : [[kind.item, kind]]));
const ROWS = KINDS.filter(({ mark }) => mark !== undefined);

/** What ids of rows are made of here. Those of a file made by hand may be of anything, dots too. */
const OWN_ID = /^[0-9a-z-]+$/i;

/** One row of a kind at the start of `rest`: its kind, and how long its part of the id is. */
function rowAt(rest: string): { kind: Kind; length: number } | undefined {
  for (const kind of ROWS) {
    const mark = `.${kind.mark}`;
    if (!rest.startsWith(mark)) continue;
    const own = rest.slice(mark.length);
    const first = own.split(".", 1)[0]!;
    const length = OWN_ID.test(first) ? first.length : nextRow(own);
    if (length > 0) return { kind, length: mark.length + length };
  }
  return undefined;
}

/**
 * The kind of an item and what it stands under.
 *
 * Rows stand behind the id of the item they are under: `1a.e.x` is evidence on `1a`. A row where
 * its kind may not stand, and whatever else is behind a row, is of no kind, but has its owners.
 */
export function itemOf(id: string): Item {
  const fixed = FIXED.get(id);
  if (fixed) return { id, kind: fixed, owners: [] };
  const top = ROWS.find(({ mark = "", under }) => !under?.length && id.startsWith(mark));
  let end = top ? id.split(".", 1)[0]!.length : nextRow(id);
  let kind: Kind | undefined = top ?? FIXED.get(id.slice(0, end)) ?? kindNamed(QUESTION);
  const owners: string[] = [];
  while (end < id.length) {
    const row = rowAt(id.slice(end));
    owners.push(id.slice(0, end));
    if (!row) return { id, kind: undefined, owners };
    kind = kind && row.kind.under?.includes(kind.id) ? row.kind : undefined;
    end += row.length;
  }
  return { id, kind, owners };
}

/** Where the next row behind an id begins; the end where there is none. */
function nextRow(id: string): number {
  for (let at = id.indexOf(".", 1); at > 0; at = id.indexOf(".", at + 1)) {
    if (
      ROWS.some(({ mark }) => id.startsWith(`.${mark}`, at) && id.length > at + 1 + mark!.length)
    ) {
      return at;
    }
  }
  return id.length;
}

/** The item that a row of this kind stands under; undefined for anything else. */
export function ownerOfRow(kind: string, id: string): string | undefined {
  const item = itemOf(id);
  return item.kind?.id === kind ? item.owners.at(-1) : undefined;
}

/** The field of an item in the table; undefined where the table does not know it. */
export function fieldIn(item: string, name: string): Field | undefined {
  return fieldOf(itemOf(item).kind, name);
}

/** Whether a name, that of a version too, says how an item is handled, not what was found. */
export function isHandling(item: string, name: string): boolean {
  return fieldIn(item, fieldAndVersion(name)[0])?.handling === true;
}

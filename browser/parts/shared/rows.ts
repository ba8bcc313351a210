/** The rows of a list, by key: a row that stands is not made anew, so focus and caret stay in it. */

/** How the rows of a list come about. */
export interface Rows<T> {
  /** Tells an entry from the others of its list. */
  key(entry: T): string;
  make(entry: T): HTMLElement;
  /** Put the entry's words into its row, a new or a standing one; `number` counts from 1. */
  fill(row: HTMLElement, entry: T, number: number): void;
}

const standing = new WeakMap<HTMLElement, Map<string, HTMLElement>>();

/** Show a row for each entry in `list`, in this order, and nothing else. */
export function showRows<T>(list: HTMLElement, entries: readonly T[], rows: Rows<T>): void {
  const before = standing.get(list) ?? new Map<string, HTMLElement>();
  const now = new Map<string, HTMLElement>();
  const wanted = entries.map((entry, index) => {
    const key = rows.key(entry);
    const row = before.get(key) ?? rows.make(entry);
    before.delete(key);
    now.set(key, row);
    rows.fill(row, entry, index + 1);
    return row;
  });
  standing.set(list, now);
  place(list, wanted);
}

/** Whoever moves an element takes the focus from it: the others are moved around that row. */
function place(list: HTMLElement, wanted: HTMLElement[]): void {
  const all = new Set<Element>(wanted);
  for (const row of [...list.children]) if (!all.has(row)) row.remove();
  let at = list.firstElementChild;
  for (const row of wanted) {
    while (at && at !== row && row.contains(document.activeElement)) {
      const next = at.nextElementSibling;
      list.append(at);
      at = next;
    }
    if (row === at) at = at.nextElementSibling;
    else list.insertBefore(row, at);
  }
}

/** A list of what people add themselves. Stored as it is typed, so there is no unsaved draft. */
import { isRemoved } from "../../record/kinds/rows.ts";
import type { Changes } from "../../session/change.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";

/** What a list holds. */
export interface OwnList {
  /** The word in its template and actions, such as "prompt": `add-prompt`, `remove-prompt`. */
  what: string;
  /** The item that its entries stand under; undefined: under none. */
  on: string | undefined;
  /** The items of the record in it, in order, those taken away among them. */
  items(): string[];
  /** An id for one more. */
  newItem(): string;
  /** So many entries a file may hold here, those taken away among them. */
  most: number | undefined;
  /** The field that says what an entry is: it takes the focus. */
  first: string;
  /** Name the parts of an entry after what it now says; `number` counts from 1. */
  name(row: HTMLElement, number: number): void;
  /** Called for each row that is made anew. */
  made?(row: HTMLElement, item: string): void;
}

/** Let people add entries to the list in `section`, take them away and bring them back. */
export function startOwnList(section: HTMLElement, { session, follow }: Page, own: OwnList): void {
  const { what } = own;
  const list = part(section, "[data-own-list]", HTMLElement);
  const template = part(section, `template[data-own-${what}]`, HTMLTemplateElement);
  const rows = () => [...list.children].filter((row) => row instanceof HTMLElement);

  const make = (item: string) => {
    const row = copyOf(template);
    row.dataset.own = item;
    for (const field of row.querySelectorAll<HTMLElement>("[data-field]")) {
      field.dataset.item = item;
    }
    own.made?.(row, item);
    return row;
  };
  const showRemoved = (row: HTMLElement) => {
    const removed = isRemoved(session.record.answers, row.dataset.own!);
    part(row, "[data-own-body]", HTMLElement).hidden = removed;
    part(row, "[data-removed]", HTMLElement).hidden = !removed;
  };
  const show = (items: string[]) =>
    showRows(list, items, { key: (item) => item, make, fill: showRemoved });
  /** What was taken away is not counted: an entry has the number it has in every list. */
  const nameAll = () => {
    let number = 1;
    for (const row of rows()) {
      own.name(row, number);
      if (!isRemoved(session.record.answers, itemOfRow(row))) number++;
    }
  };
  const add = part(section, `[data-action="add-${what}"]`, HTMLButtonElement);
  const room = part(section, "[data-room]", HTMLElement);
  const showRoom = () => {
    const left = own.most === undefined ? Infinity : own.most - list.children.length;
    add.disabled = left <= 0;
    const words = roomWords(left);
    if (room.textContent !== words) room.textContent = words;
  };
  const focus = (row: HTMLElement) => part(row, own.first, HTMLElement).focus();

  onAction(section, `add-${what}`, () => {
    show([...rows().map(itemOfRow), own.newItem()]);
    nameAll();
    showRoom();
    focus(rows().at(-1)!);
  });
  onAction(section, `remove-${what}`, (button) => {
    const row = rowOf(button);
    if (session.record.answers.has(row.dataset.own!)) {
      session.set(row.dataset.own!, "removed", true);
      showRemoved(row);
      part(row, `[data-action="restore-${what}"]`, HTMLElement).focus();
    } else {
      row.remove(); // Nothing was written in it: there is nothing to bring back.
      showRoom();
      add.focus();
    }
  });
  onAction(section, `restore-${what}`, (button) => {
    const row = rowOf(button);
    session.set(row.dataset.own!, "removed", undefined);
    showRemoved(row);
    focus(row);
  });
  section.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(own.first)) return;
    const row = rowOf(target);
    if (row.parentElement === list) nameAll(); // Else it is in a row of a row.
  });

  const items = own.on ? { items: [own.on] } : {};
  /** The fields of what they stand under are its own affair. */
  const concerns = (changes: Changes) => changes.some((item) => item !== own.on);
  follow({
    phase: "rows",
    within: section,
    ...items,
    draw: (changes) => {
      if (!concerns(changes)) return;
      const kept = rows().filter((row) => stays(row, changes)).map(itemOfRow);
      const items = own.items();
      show([...items, ...kept.filter((item) => !items.includes(item)).sort()]);
      showRoom();
    },
  });
  // Entries are named after what their fields hold.
  follow({
    within: section,
    ...items,
    draw: (changes) => {
      if (concerns(changes)) nameAll();
    },
  });
}

/** From so many places left on, it is said how many there are. */
const FEW = 10;

/** What is said of the places left in a list. */
function roomWords(left: number): string {
  if (left > FEW) return "";
  return left > 0
    ? `Room for ${left} more.`
    : "This list is full. Entries that were removed count too, as they can come back.";
}

/** Whether a row stays of which the record holds nothing: somebody may be about to write in it. */
function stays(row: HTMLElement, { causes, isWhole }: Changes): boolean {
  if (causes.has("opened")) return false;
  return !isWhole || row.contains(document.activeElement);
}

function rowOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>("[data-own]")!;
}

function itemOfRow({ dataset }: HTMLElement): string {
  return dataset.own!;
}

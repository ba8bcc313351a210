/** A list of what people add themselves. Stored as it is typed, so there is no unsaved draft. */
import { isRemoved } from "../../record/kinds/rows.ts";
import type { Session } from "../../session/session.ts";
import { fill } from "./answers.ts";
import { copyOf, onAction, part } from "../shared/element.ts";
import { openNotes } from "./notes.ts";

/** What a list holds. */
export interface OwnList {
  /** The word in its template and actions, such as "prompt": `add-prompt`, `remove-prompt`. */
  what: string;
  /** The items of the record in it, oldest first, those taken away among them. */
  items(): string[];
  /** An id for one more. */
  newItem(): string;
  /** The field that says what an entry is: it takes the focus. */
  first: string;
  /** Name the parts of an entry after what it now says; `number` counts from 1. */
  name(row: HTMLElement, number: number): void;
  /** Called for each row once it stands in the list. */
  made?(row: HTMLElement, item: string): void;
}

/** Let people add entries to the list in `section`, take them away and bring them back. */
export function startOwnList(section: HTMLElement, session: Session, own: OwnList): void {
  const { what } = own;
  const list = part(section, "[data-own-list]", HTMLElement);
  const template = part(section, `template[data-own-${what}]`, HTMLTemplateElement);

  const add = (item: string) => {
    const row = copyOf(template);
    row.dataset.own = item;
    for (const field of row.querySelectorAll<HTMLElement>("[data-field]")) {
      field.dataset.item = item;
    }
    list.append(row);
    showRow(row);
    own.made?.(row, item);
    return row;
  };
  const showRow = (row: HTMLElement) => {
    const removed = isRemoved(session.record.answers, row.dataset.own!);
    part(row, "[data-own-body]", HTMLElement).hidden = removed;
    part(row, "[data-removed]", HTMLElement).hidden = !removed;
    fill(row, session);
    openNotes(row);
    named(row);
  };
  const named = (row: HTMLElement) => own.name(row, [...list.children].indexOf(row) + 1);
  const focus = (row: HTMLElement) => part(row, own.first, HTMLElement).focus();
  const show = () => {
    list.replaceChildren();
    for (const item of own.items()) add(item);
  };

  onAction(section, `add-${what}`, () => focus(add(own.newItem())));
  onAction(section, `remove-${what}`, (button) => {
    const row = rowOf(button);
    if (session.record.answers.has(row.dataset.own!)) {
      session.set(row.dataset.own!, "removed", true);
      showRow(row);
      part(row, `[data-action="restore-${what}"]`, HTMLElement).focus();
    } else {
      row.remove(); // Nothing was written in it: there is nothing to bring back.
      part(section, `[data-action="add-${what}"]`, HTMLElement).focus();
    }
  });
  onAction(section, `restore-${what}`, (button) => {
    const row = rowOf(button);
    session.set(row.dataset.own!, "removed", undefined);
    showRow(row);
    focus(row);
  });
  section.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(own.first)) return;
    const row = rowOf(target);
    if (row.parentElement === list) named(row); // Else it is in a row of a row.
  });
  // A row that stands is not made anew: the person may be typing in it.
  const merge = () => {
    for (const item of own.items()) {
      const row = [...list.children].find((one) =>
        one instanceof HTMLElement && one.dataset.own === item
      );
      if (row instanceof HTMLElement) showRow(row);
      else add(item);
    }
  };
  session.addEventListener("loaded", show);
  session.addEventListener("merged", merge);
  show();
}

function rowOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>("[data-own]")!;
}

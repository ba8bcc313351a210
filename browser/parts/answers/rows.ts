/** The rows of one kind under an item, such as the evidence on a feature: added and taken away. */
import { itemOf } from "../../record/kinds/item.ts";
import { type Kind, kindNamed } from "../../record/kinds/kinds.ts";
import { newRow, rowsOn } from "../../record/kinds/rows.ts";
import { shown } from "../../record/name.ts";
import type { Page, Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { isField, readField } from "./controls.ts";
import { startOwnList } from "./own_list.ts";

export const startRows: Start = (section, page) => {
  const { kind: id, on } = section.dataset;
  const kind = kindNamed(id ?? "");
  if (kind.under?.length && !on) throw new Error(`The page's ${kind.id} section names no item`);
  const { session } = page;
  startOwnList(section, page, {
    what: kind.id,
    on,
    items: () => rowsOn(session.record.answers, kind.id, on ?? ""),
    newItem: () => newRow(kind.id, on ?? ""),
    most: kind.most,
    first: `[data-field="${firstField(kind)}"]`,
    name: (row, number) => name(row, number, kind),
    made: (row, item) => startInner(row, item, page),
  });
};

/** Rows may hold rows of their own. */
function startInner(row: HTMLElement, item: string, page: Page): void {
  for (const inner of row.querySelectorAll<HTMLElement>('[data-part~="rows"]')) {
    inner.dataset.on = item;
    startRows(inner, page);
  }
}

/** The field that says what a row is. */
function firstField(kind: Kind): string {
  const first = kind.fields.find(({ handling }) => !handling);
  if (!first) throw new Error(`kinds.json gives ${kind.id} no field to write in`);
  return first.id;
}

/** What is said of a row in the names of its buttons, in characters. */
const LONGEST = 100;
/** What each row is named after. */
const named = new WeakMap<HTMLElement, string>();

/** Number the row, so that its fields are told from those of its neighbours. */
function name(row: HTMLElement, number: number, kind: Kind): void {
  const first = part(row, `[data-field="${firstField(kind)}"]`, HTMLElement);
  const said = isField(first) ? readField(first) : undefined;
  const what = typeof said === "string" && said.trim() ? `: ${shown(said, LONGEST)}` : "";
  // A long list is named at every key: what stands as it is stays untouched.
  if (named.get(row) === number + what) return;
  named.set(row, number + what);
  part(row, "legend", HTMLElement).textContent = `${kind.name} ${number}`;
  for (const button of row.querySelectorAll("button")) {
    if (itemOf(button.closest<HTMLElement>("[data-own]")!.dataset.own!).kind !== kind) continue;
    const called = `${kind.name?.toLowerCase()} ${number}${what}`;
    button.setAttribute("aria-label", `${button.textContent.trim()} ${called}`);
  }
}

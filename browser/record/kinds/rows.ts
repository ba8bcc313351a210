/** The rows that people add under an item, such as evidence and prompts of their own. Pure. */
import { answer, type Answers, newId } from "../record.ts";
import { itemOf, ownerOfRow } from "./item.ts";
import { kindNamed } from "./kinds.ts";

/** An id for a row of this kind under an item; the item is "" where the kind stands under none. */
export function newRow(kind: string, on: string): string {
  const own = `${kindNamed(kind).mark}${newId()}`;
  return on ? `${on}.${own}` : own;
}

/** The rows of a kind under an item, oldest first, those taken away among them. */
export function rowsOn(answers: Answers, kind: string, on: string): string[] {
  return [...answers.keys()]
    .filter((id) => on ? ownerOfRow(kind, id) === on : isTopRow(kind, id))
    .sort();
}

function isTopRow(kind: string, id: string): boolean {
  const item = itemOf(id);
  return item.kind?.id === kind && item.owners.length === 0;
}

/** Whether the person took this row away. It can come back. */
export function isRemoved(answers: Answers, item: string): boolean {
  return answer(answers, item, "removed") === true;
}

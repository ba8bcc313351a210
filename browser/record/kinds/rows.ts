/** The rows that people add under an item, such as evidence and prompts of their own. Pure. */
import { answer, type Answers, newId } from "../record.ts";
import { itemOf, ownerOfRow } from "./item.ts";
import { type Kind, kindNamed } from "./kinds.ts";

/** An id for a row of this kind under an item; the item is "" where the kind stands under none. */
export function newRow(kind: string, on: string): string {
  const own = `${kindNamed(kind).mark}${newId()}`;
  return on ? `${on}.${own}` : own;
}

/** The rows of a kind under an item, in order, those taken away among them. */
export function rowsOn(answers: Answers, kind: string, on: string): string[] {
  return [...answers.keys()]
    .filter((id) => on ? ownerOfRow(kind, id) === on : isTopRow(kind, id))
    .sort(inOrder(answers, kindNamed(kind)));
}

/** The order of rows of a kind: as people put them; behind those, the oldest first. */
export function inOrder(answers: Answers, { order }: Kind): (a: string, b: string) => number {
  const oldest = (a: string, b: string) => a < b ? -1 : Number(a > b);
  if (!order) return oldest;
  const place = (id: string) => placeOf(answers, id, order) ?? Number.MAX_VALUE;
  return (a, b) => place(a) - place(b) || oldest(a, b);
}

/** Where people put a row; undefined where they did not. */
export function placeOf(answers: Answers, id: string, order: string): number | undefined {
  const place = answer(answers, id, order);
  return typeof place === "number" && Number.isFinite(place) ? place : undefined;
}

/** Whether what is chosen of a row says that it has done its work. */
export function isEnded(answers: Answers, id: string): boolean {
  return itemOf(id).kind?.fields.some((field) =>
    field.options?.some((one) => one.ends && answer(answers, id, field.id) === one.id)
  ) ?? false;
}

function isTopRow(kind: string, id: string): boolean {
  const item = itemOf(id);
  return item.kind?.id === kind && item.owners.length === 0;
}

/** Whether the person took this row away. It can come back. */
export function isRemoved(answers: Answers, item: string): boolean {
  return answer(answers, item, "removed") === true;
}

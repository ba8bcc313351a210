/** Whether somebody has begun with a feature or a theme. */
import { isHandling } from "../../record/kinds/item.ts";
import { isRemoved } from "../../record/kinds/rows.ts";
import type { Answers } from "../../record/record.ts";
import { valueText } from "./values.ts";

/** Whether anything is ticked, written, rated or listed as evidence under an item. */
export function isTouched(answers: Answers, of: string): boolean {
  return [...answers]
    .filter(([item]) => item === of || item.startsWith(`${of}.`))
    .filter(([item]) => !isRemoved(answers, item))
    .some(([item, fields]) =>
      [...fields].some(([name, value]) => !isHandling(item, name) && isGiven(value))
    );
}

function isGiven(value: unknown): boolean {
  return value !== false && value !== null && valueText(value).trim() !== "";
}

/** Whether somebody has begun with a feature or a theme. */
import { isRemoved } from "../../record/kinds/rows.ts";
import type { Answers } from "../../record/record.ts";
import { valueText } from "./texts.ts";

/** These say how an item is handled, not what was found. */
const HANDLING = new Set(["out", "sensitive"]);

/** Whether anything is ticked, written, rated or listed as evidence under an item. */
export function isTouched(answers: Answers, of: string): boolean {
  return [...answers]
    .filter(([item]) => item === of || item.startsWith(`${of}.`))
    .filter(([item]) => !isRemoved(answers, item))
    .some(([, fields]) =>
      [...fields].some(([field, value]) => !HANDLING.has(field) && isGiven(value))
    );
}

function isGiven(value: unknown): boolean {
  return value !== false && value !== null && valueText(value).trim() !== "";
}

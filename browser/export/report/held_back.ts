/** What a choice keeps in: entries marked sensitive (3.2). */
import { answer, type Answers } from "../../record/record.ts";
import type { Choice } from "./shape.ts";

/** Whether an item carries the mark and the choice leaves such entries out. */
export function isHeldBack(answers: Answers, item: string, { sensitive }: Choice): boolean {
  return !sensitive && answer(answers, item, "sensitive") === true;
}

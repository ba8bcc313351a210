/** What is marked sensitive (3.2): left out of copies unless the person says otherwise. */
import { itemOf } from "./kinds/item.ts";
import { answer, type Answers } from "./record.ts";

/** Whether an item is marked, or stands under one that is. */
export function isSensitive(answers: Answers, item: string): boolean {
  const marked = (one: string) => answer(answers, one, "sensitive") === true;
  return [item, ...itemOf(item).owners].some(marked);
}

/** Every item that is marked itself and not taken away. */
export function markedSensitive(answers: Answers): string[] {
  return [...answers.keys()].filter((item) =>
    answer(answers, item, "sensitive") === true && answer(answers, item, "removed") !== true
  );
}

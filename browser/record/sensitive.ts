/** What is marked sensitive (3.2): left out of copies unless the person says otherwise. */
import { itemOfEvidence } from "./evidence.ts";
import { featureOfOwn } from "./progress.ts";
import { answer, type Answers } from "./record.ts";

/** Whether an item is marked, or stands as evidence or own prompt under one that is. */
export function isSensitive(answers: Answers, item: string): boolean {
  const marked = (one: string) => answer(answers, one, "sensitive") === true;
  const owner = itemOfEvidence(item) ?? featureOfOwn(item);
  return marked(item) || (owner !== undefined && marked(owner));
}

/** Every item that is marked itself and not taken away. */
export function markedSensitive(answers: Answers): string[] {
  return [...answers.keys()].filter((item) =>
    answer(answers, item, "sensitive") === true && answer(answers, item, "removed") !== true
  );
}

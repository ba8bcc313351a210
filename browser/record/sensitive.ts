/** What people marked sensitive (3.2). What the mark does is decided in `view.ts`. */
import { isRemoved } from "./kinds/rows.ts";
import { answer, type Answers } from "./record.ts";

/** Every item that is marked itself and not taken away. */
export function markedSensitive(answers: Answers): string[] {
  return [...answers.keys()].filter((item) =>
    answer(answers, item, "sensitive") === true && !isRemoved(answers, item)
  );
}

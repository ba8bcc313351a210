/** Whether somebody answers an exercise in a record: every page asks. Pure. */
import { answer, type Answers } from "../record.ts";

/** The item that says which exercise a record belongs to. */
export const EXERCISE = "exercise";

export function isAnswered(answers: Answers): boolean {
  return !!answer(answers, EXERCISE, "person");
}

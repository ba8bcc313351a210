/** One answer into the database. */
import type { AnswerRow, Connection, RecordRow } from "./database.ts";
import { currentKey } from "./current.ts";
import { storeProblem } from "./problem.ts";
import { allOrNothing } from "./transaction.ts";

/**
 * Write one field in a transaction of its own; resolves only when the browser has it on disk.
 *
 * `commit()` is called at once: a page that goes away the next moment no longer aborts the write.
 *
 * @param change the row; an undefined value takes the field away.
 * @param firstOf the row of a record that is not stored yet: it is created with its first answer.
 * @throws {StoreProblem} when the write fails; nothing of it is then stored.
 */
export async function putAnswer(
  connection: Connection,
  change: AnswerRow,
  firstOf?: RecordRow,
): Promise<void> {
  const { record, item, field, value } = change;
  try {
    const stores: ("records" | "answers" | "settings")[] = firstOf
      ? ["records", "answers", "settings"]
      : ["answers"];
    const tx = connection.transaction(stores, "readwrite", { durability: "strict" });
    await allOrNothing(tx, (handIn) => {
      const answers = tx.objectStore("answers");
      handIn(value === undefined ? answers.delete([record, item, field]) : answers.put(change));
      if (firstOf) {
        handIn(tx.objectStore("records").put(firstOf));
        handIn(tx.objectStore("settings").put(firstOf.id, currentKey(firstOf.framework)));
      }
      tx.commit();
    });
  } catch (error) {
    throw storeProblem(error);
  }
}

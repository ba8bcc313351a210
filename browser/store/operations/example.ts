/** The example record beside the real ones: never the record a new tab opens with. */
import { type EvaluationRecord, newId, particulars } from "../../record/record.ts";
import { answersOf, type Connection } from "../rows.ts";
import { allOrNothing } from "./transaction.ts";
import { answerRows } from "./versions.ts";

/**
 * Store the example as it is made. What somebody wrote into it, in a release that let them, goes on
 * as a record of theirs.
 */
export async function putExample(connection: Connection, example: EvaluationRecord): Promise<void> {
  const tx = connection.transaction(["records", "answers"], "readwrite", { durability: "strict" });
  await allOrNothing(tx, async (handIn) => {
    const records = tx.objectStore("records");
    const answers = tx.objectStore("answers");
    const there = await records.get(example.id);
    const rows = await answers.getAll(answersOf(example.id));
    // Every row of it was stored with the record's own time.
    if (there && !there.deleted && rows.some(({ changed }) => changed !== there.changed)) {
      const id = newId();
      handIn(records.put({ ...there, id, name: `${there.name}, with your changes` }));
      for (const row of rows) handIn(answers.put({ ...row, record: id }));
    }
    for (const { record, item, field, version } of rows) {
      handIn(answers.delete([record, item, field, version]));
    }
    handIn(records.put(particulars(example)));
    for (const row of answerRows(example)) handIn(answers.put(row));
  });
}

/** The example record beside the real ones: never the record a new tab opens with. */
import { type EvaluationRecord, particulars } from "../../record/record.ts";
import { answersOf, type Connection } from "../rows.ts";
import { allOrNothing } from "./transaction.ts";
import { answerRows } from "./versions.ts";

/** Store the example as it is made, unless it is there already with what the person tried in it. */
export async function putExample(connection: Connection, example: EvaluationRecord): Promise<void> {
  const tx = connection.transaction(["records", "answers"], "readwrite", { durability: "strict" });
  await allOrNothing(tx, async (handIn) => {
    const records = tx.objectStore("records");
    const there = await records.get(example.id);
    if (there && !there.deleted) return;
    const answers = tx.objectStore("answers");
    for (const key of await answers.getAllKeys(answersOf(example.id))) {
      handIn(answers.delete(key));
    }
    handIn(records.put(particulars(example)));
    for (const row of answerRows(example)) handIn(answers.put(row));
  });
}

/** The record of an earlier round, from this computer. */
import { followed, type RetiredId } from "../../record/guide/retired.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import type { Session } from "../../session/session.ts";
import { part } from "../shared/element.ts";

/** An earlier record as today's guide asks it; undefined where this computer does not hold it. */
export async function earlierRound(
  session: Session,
  id: string,
): Promise<EvaluationRecord | undefined> {
  const record = await session.store.run("readRecord", id);
  if (record?.framework.id !== session.guide.id) return undefined;
  const retired: RetiredId[] = JSON.parse(
    part(document, "[data-retired]", HTMLElement).textContent,
  );
  return { ...record, answers: followed(record.answers, retired) };
}

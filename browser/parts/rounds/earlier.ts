/** The record of an earlier round, from this computer. */
import type { Guide } from "../../record/guide/guide.ts";
import { followed } from "../../record/guide/retired.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import type { Session } from "../../session/session.ts";

/** An earlier record as today's guide asks it; undefined where this computer does not hold it. */
export async function earlierRound(
  session: Session,
  id: string,
  guide: Guide,
): Promise<EvaluationRecord | undefined> {
  const record = await session.store.run("readRecord", id);
  if (record?.framework.id !== session.guide.id) return undefined;
  return { ...record, answers: followed(record.answers, guide.retired) };
}

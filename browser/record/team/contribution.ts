/** What one person sends: their answers to an exercise, and who they say they are. Pure. */
import { itemOf } from "../kinds/item.ts";
import { answer, type Answers, type EvaluationRecord } from "../record.ts";
import { ALL, type Places, view } from "../view.ts";
import { EXERCISE } from "./answered.ts";
import { idOf, isNameless, nameOf, text } from "./exercise.ts";

/** Kinds that stay with the person. */
const OWN = new Set(["action", "milestone", "task", "person", "plan", "round", "quick-look"]);

/**
 * The file of somebody's answers. What they marked sensitive stays out.
 *
 * Where answers are nameless it holds no name, no id of their record and no time of day.
 */
export function contributionOf(record: EvaluationRecord, guide: Places): EvaluationRecord {
  const { answers } = record;
  const nameless = isNameless(answers);
  const seen: Answers = new Map();
  for (const [item, fields] of view(answers, guide, { ...ALL, sensitive: false }).answers) {
    const { kind, owners } = itemOf(item);
    const outermost = itemOf(owners[0] ?? item).kind ?? kind;
    if (outermost && !OWN.has(outermost.id) && item !== EXERCISE) seen.set(item, fields);
  }
  const said = new Map<string, unknown>();
  if (!nameless && text(answers, "who")) said.set("who", text(answers, "who"));
  if (text(answers, "speaks_for")) said.set("speaks_for", text(answers, "speaks_for"));
  const sent = answer(answers, EXERCISE, "sent");
  if (typeof sent === "number") said.set("sent", sent);
  if (said.size) seen.set(EXERCISE, said);
  const day = (time: string) => nameless ? `${time.slice(0, 10)}T00:00:00.000Z` : time;
  return {
    id: text(answers, "person"),
    kind: "contribution",
    of: idOf(answers),
    name: nameOf(answers) || "An exercise",
    created: day(record.changed),
    changed: day(record.changed),
    framework: record.framework,
    unknown: { file: {}, record: {} },
    answers: seen,
  };
}

/** What the file is called, without its ending: the exercise, and what the person gave. */
export function contributionName(answers: Answers): string {
  const who = isNameless(answers) ? text(answers, "person").slice(-4) : text(answers, "who");
  return [nameOf(answers), who].filter(Boolean).join(" ");
}

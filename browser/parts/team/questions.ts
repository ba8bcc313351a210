/** What is worth a second look before a rating is agreed: always a question, never a verdict. Pure. */
import { fieldFor, type Guide } from "../../record/guide/guide.ts";
import { evidenceOn } from "../../record/evidence.ts";
import { answer, type Answers } from "../../record/record.ts";
import type { Person } from "../../record/team/people.ts";
import type { Spread } from "../../record/team/spread.ts";

/** Levels apart from which the lowest and the highest are asked to speak. */
const WIDE = 2;

export function questionsOn(guide: Guide, people: Person[], spread: Spread): string[] {
  const { levels, range, place } = spread;
  const { shareFrom, improveTo } = guide;
  const found: string[] = [];
  if (range !== undefined && range >= WIDE) {
    const [low, high] = [Math.min, Math.max].map((end) =>
      end(...levels.filter((level) => level !== undefined))
    );
    found.push(`What do those who chose ${low} see that those who chose ${high} do not?`);
  }
  const isHigh = (level: number | undefined) =>
    level !== undefined && shareFrom !== null && level >= shareFrom;
  const isLow = (level: number | undefined) =>
    level !== undefined && improveTo !== null && level <= improveTo;
  if (
    levels.some(isHigh) && !people.some(({ answers }) => evidenceOn(answers, place.id).length > 0)
  ) found.push("Which evidence is there for a rating so high? Nobody has listed any.");
  const [strengths, improvements] = (["strengths", "improvements"] as const)
    .map((role) => fieldFor(role, guide.featureFields)?.id ?? "");
  const wrote = ({ answers }: Person, [these = "", not = ""]: string[]) =>
    isWritten(answers, place.id, these) && !isWritten(answers, place.id, not);
  if (people.some((one, at) => isHigh(levels[at]) && wrote(one, [improvements!, strengths!]))) {
    found.push(
      "Somebody rated this high and wrote only what to improve. Do rating and words agree?",
    );
  }
  if (people.some((one, at) => isLow(levels[at]) && wrote(one, [strengths!, improvements!]))) {
    found.push("Somebody rated this low and wrote only strengths. Do rating and words agree?");
  }
  if (people.length > 1 && levels.every((level) => level === undefined)) {
    found.push("Who could speak for this? Nobody has rated it.");
  }
  return found;
}

function isWritten(answers: Answers, item: string, field: string): boolean {
  const text = field && answer(answers, item, field);
  return typeof text === "string" && text.trim() !== "";
}

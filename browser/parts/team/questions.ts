/** What is worth a second look before a rating is agreed: always a question, never a verdict. Pure. */
import type { Guide } from "../../record/guide/guide.ts";
import { evidenceOn } from "../../record/evidence.ts";
import type { Person } from "../../record/team/people.ts";
import type { Spread } from "../../record/team/spread.ts";

/** Levels apart from which the lowest and the highest are asked to speak. */
const WIDE = 2;

export function questionOf(guide: Guide, people: Person[], spread: Spread): string | undefined {
  const { levels, range, place } = spread;
  if (range !== undefined && range >= WIDE) {
    const [low, high] = [Math.min, Math.max].map((end) =>
      end(...levels.filter((level) => level !== undefined))
    );
    return `What do those who chose ${low} see that those who chose ${high} do not?`;
  }
  const { shareFrom } = guide;
  const isHigh = levels.some((level) =>
    level !== undefined && shareFrom !== null && level >= shareFrom
  );
  if (isHigh && !people.some(({ answers }) => evidenceOn(answers, place.id).length > 0)) {
    return "Which evidence is there for a rating so high? Nobody has listed any.";
  }
  if (people.length > 1 && levels.every((level) => level === undefined)) {
    return "Who could speak for this? Nobody has rated it.";
  }
  return undefined;
}

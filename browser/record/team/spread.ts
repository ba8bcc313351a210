/** All ratings of a place side by side: how many chose which level, and how far apart. Pure. */
import { type Guide, levelName, onScale, type Place } from "../guide/guide.ts";
import { ratingOf } from "../progress.ts";
import { answer, type Answers } from "../record.ts";
import { inScope } from "../scope.ts";
import type { Person } from "./people.ts";

export interface Spread {
  place: Place;
  isTheme: boolean;
  /** For each person, in their order, the level they chose; undefined: they did not rate. */
  levels: (number | undefined)[];
  /** Those who did not rate: of these some said that they do not know. */
  silent: string[];
  unknown: string[];
  /** Between the lowest and the highest level; undefined where fewer than two have rated. */
  range: number | undefined;
}

/** Everything in scope of the exercise, in the guide's order. No mean, and nothing is added up. */
export function spreads(guide: Guide, answers: Answers, people: Person[]): Spread[] {
  return inScope(guide, answers).themes.flatMap((theme) =>
    [...theme.features, theme].map((place) => {
      const levels = people.map((one) => onScale(guide, ratingOf(one.answers, place.id)));
      const rated = levels.filter((level) => level !== undefined);
      const without = people.filter((_, at) => levels[at] === undefined);
      const saysSo = ({ answers }: Person) => answer(answers, place.id, "unknown") === true;
      return {
        place,
        isTheme: place === theme,
        levels,
        silent: without.filter((one) => !saysSo(one)).map(({ who }) => who),
        unknown: without.filter(saysSo).map(({ who }) => who),
        range: rated.length > 1 ? Math.max(...rated) - Math.min(...rated) : undefined,
      };
    })
  );
}

/** The same, the widest disagreement first. */
export function widestFirst(found: readonly Spread[]): Spread[] {
  return [...found].sort((a, b) => (b.range ?? -1) - (a.range ?? -1));
}

/** How many chose each level, best first; those that nobody chose too. */
export function counts(guide: Guide, { levels }: Spread): { level: number; count: number }[] {
  return guide.levels.map(({ level }) => ({
    level,
    count: levels.filter((one) => one === level).length,
  }));
}

/** In a line, for documents: "4 people rated: 1 × 5 Very good, 2 × 3 Adequate, 1 × 2 Weak. 1 did not." */
export function spreadWords(guide: Guide, spread: Spread): string {
  const chosen = counts(guide, spread).filter(({ count }) => count > 0);
  const rated = chosen.reduce((sum, { count }) => sum + count, 0);
  if (rated === 0) return "Nobody rated it.";
  const { silent, unknown } = spread;
  const said = chosen.map(({ level, count }) => `${count} × ${levelName(guide, level)}`).join(", ");
  return `${rated} ${rated === 1 ? "person" : "people"} rated: ${said}.` +
    (unknown.length ? ` ${unknown.length} said they do not know.` : "") +
    (silent.length ? ` ${silent.length} did not.` : "");
}

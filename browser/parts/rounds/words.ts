/** Words for what changed between two rounds. */
import type { Change, Unlike } from "../../record/rounds.ts";
import { unratedWords } from "../../record/ratings.ts";

export const CHANGE: { [change in Change]: string } = {
  better: "▲ Better",
  same: "= The same",
  worse: "▼ Worse",
  "rated now": "Rated now, not before",
  "not rated now": "Rated before, not now",
  "not rated": "Not rated in either",
};

/** The same between records of which none is a round of the other. */
export const DIFFERENCE: typeof CHANGE = {
  ...CHANGE,
  better: "Another level",
  worse: "Another level",
  "rated now": "Rated here, not there",
  "not rated now": "Rated there, not here",
};

export const UNLIKE: { [why in Unlike["why"]]: string } = {
  "out before": "out of scope in the earlier round",
  "out now": "out of scope in this round",
  "out in both": "out of scope in both rounds",
};

/** For example "4 Good", or the words for what is not rated. */
export function levelWords(
  levels: { level: number; name: string }[],
  level: number | undefined,
  isUnknown: boolean,
): string {
  const found = levels.find((one) => one.level === level);
  return found ? `${found.level} ${found.name}` : unratedWords({ isUnknown });
}

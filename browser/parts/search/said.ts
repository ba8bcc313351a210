/** What is said of what was found. */
import type { Found } from "../../search/finder.ts";

/** How many results there are, of which at most `most` are shown, and what they are results for. */
export function wordsFor(query: string, found: Found, most: number): string {
  const { entries: { length: count }, also, instead, nowhere } = found;
  if (count === 0) return `Nothing found for “${query}”.`;
  return [
    count > most
      ? `The first ${most} of ${count} results. Add a word to narrow them down.`
      : `${count} ${count === 1 ? "result" : "results"}.`,
    also.length > 0 && `Also: ${also.map(inASentence).join(", ")}.`,
    ...instead.map(({ typed, words }) => `Nothing has ${typed}; these have ${orOf(words)}.`),
    nowhere.length > 0 && `Nothing has ${orOf(nowhere)}.`,
  ].filter(Boolean).join(" ");
}

/** A name that begins with a capital for being a name keeps it: SMART, Planning with People. */
function inASentence(name: string): string {
  const isName = /[A-Z]/.test(name.slice(1));
  return isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function orOf(words: string[]): string {
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ");
}

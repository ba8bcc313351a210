/** Words: how a text is parted into them, and which are forms of one another. */
import { stemmer } from "stemmer";

/** A word of a text: where it stands in it, and what it is looked for by. */
export interface Word {
  start: number;
  end: number;
  /** In small letters, without apostrophes. */
  plain: string;
  /** The same for all forms of a word: `strategi` for strategy and strategies. */
  stem: string;
  /** Of a word with hyphens, at its first part: the stem of the whole, and how many parts it has. */
  joined?: string;
  joins?: number;
}

/** Stems that stand next to each other. */
export type Sequence = string[];

// An id such as 1b.6 or 1.L5.2 is one word; so is a word with its apostrophes.
const WORD = /\d+[a-z]?(?:\.l?\d+)+|[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/giu;
const POSSESSIVE = /['’ʼ]s$/i;
const APOSTROPHES = /['’ʼ]/g;
const HYPHEN = /^[-‐‑]$/;

/** Forms that the stemmer takes for other words. */
const stems = new Map([
  ["analyses", "analys"],
  ["analysis", "analys"],
  ["child", "children"],
  ["commissioner", "commiss"],
  ["commissioners", "commiss"],
  ["financial", "financ"],
  ["financially", "financ"],
  ["people", "person"],
  ["peoples", "person"],
  ["staffing", "staff"],
]);

/** The stem of a word in small letters. */
export function stemOf(plain: string): string {
  let stem = stems.get(plain);
  if (stem === undefined) {
    stem = /\d/.test(plain) ? plain : stemmer(plain);
    stems.set(plain, stem);
  }
  return stem;
}

/** A word in small letters without the ending of its plural: nearer to what was typed than a stem. */
export function singular(plain: string): string {
  return plain.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}

/** The words of a text, in its order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const plain = found.replace(POSSESSIVE, "").replace(APOSTROPHES, "").toLowerCase();
    words.push({ start: index, end: index + found.length, plain, stem: stemOf(plain) });
  }
  for (let place = 0; place < words.length;) {
    const parts = words.slice(place, lastOfHyphened(words, place, text) + 1);
    const [first] = parts;
    if (first && parts.length > 1) {
      first.joined = stemOf(parts.map(({ plain }) => plain).join(""));
      first.joins = parts.length;
    }
    place += parts.length;
  }
  return words;
}

function lastOfHyphened(words: Word[], place: number, text: string): number {
  const next = words[place + 1];
  const isJoined = next && HYPHEN.test(text.slice(words[place]?.end, next.start));
  return isJoined ? lastOfHyphened(words, place + 1, text) : place;
}

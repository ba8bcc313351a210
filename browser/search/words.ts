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

// An id such as 1b.6 or 1.L5.2 is one word; so is a word with its apostrophes. Without the flag for
// capitals, which makes it several times slower.
const WORD = /\d+[A-Za-z]?(?:\.[Ll]?\d+)+|[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu;
const APOSTROPHE = /['’ʼ]/;
const POSSESSIVE = /['’ʼ]s$/;
const APOSTROPHES = /['’ʼ]/g;
/** As in we’ll, you’re: the word before it says little, and what is left of it nothing. */
const SHORTENED = /['’ʼ](?:ll|ve|re|d|m)$/;
/** As in personalized. Not as in size. */
const WITH_Z = /(?<=\p{L}{3})iz(?=(?:e|es|ed|ing|ations?|ers?)$)/u;
const HYPHENS = "-‐‑";
/** As in jointly, which the stemmer leaves. Not as in family or supply. */
const ADVERB = /(?<=\p{L}{3}[cdeghkmnrt])ly$/u;

/** Forms of one word that the stemmer takes for several, a line for each. */
const ALIKE = `
  analyse analysis analyses
  build built
  buy bought buyer buyers
  children child
  choose chose chosen
  commission commissioner commissioners
  drive driven drove
  finance financial financially
  find found
  give gave given
  hold held
  judgement judgment judgements judgments
  keep kept
  lead led
  lose lost
  meet met
  person people peoples
  programme programmes program programs
  publish publication publications
  seek sought
  show shown
  spend spent
  staff staffing
  take taken took
  write written wrote`;
/** Other words that the stemmer takes for forms of one. */
const APART = `
  accountable accountability
  centre centres center centers
  communicate communicates communicated communicating communication communications
  government governments
  housing
  important importance
  informal informally
  officer officers
  personal personally
  positive positively
  reporter reporters
  specification specifications`;

const stems = new Map([
  ...linesOf(ALIKE).flatMap((forms) => forms.map((form) => [form, stemmer(forms[0])] as const)),
  ...linesOf(APART).flatMap((forms) => forms.map((form) => [form, forms[0]] as const)),
]);

function linesOf(forms: string): [string, ...string[]][] {
  return forms.trim().split("\n").map((line) => {
    const [first = "", ...others] = line.trim().split(" ");
    return [first, ...others];
  });
}

/** The stem of a word in small letters. */
export function stemOf(plain: string): string {
  let stem = stems.get(plain);
  if (stem === undefined) {
    stem = /\d/.test(plain) ? plain : stemmer(plain.replace(WITH_Z, "is").replace(ADVERB, ""));
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
    const small = found.toLowerCase();
    const plain = APOSTROPHE.test(small)
      ? small.replace(POSSESSIVE, "").replace(SHORTENED, "").replace(APOSTROPHES, "")
      : small;
    words.push({ start: index, end: index + found.length, plain, stem: stemOf(plain) });
  }
  markHyphened(words, text);
  return words;
}

function markHyphened(words: Word[], text: string): void {
  const isJoined = (word: Word | undefined, next: Word | undefined) =>
    word && next && next.start === word.end + 1 && HYPHENS.includes(text.charAt(word.end));
  for (let first = 0; first < words.length; first++) {
    let last = first;
    while (isJoined(words[last], words[last + 1])) last++;
    const word = words[first];
    if (!word || last === first) continue;
    word.joined = stemOf(words.slice(first, last + 1).map(({ plain }) => plain).join(""));
    word.joins = last - first + 1;
    first = last;
  }
}

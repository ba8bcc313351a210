/** What somebody asks for, taken apart. Each part of it is to be found in a result. */
import type { Said } from "./index_file.ts";
import { SMALL_WORDS } from "./small_words.ts";
import { singular, type Word, wordsOf } from "./words.ts";

export interface Part {
  /** As it was typed. */
  typed: string;
  words: Word[];
  /** What the guide says for it, as it is to be shown. */
  also: string[];
  /** The guide uses these words too, but for something else. */
  inOtherSense: boolean;
  isPhrase: boolean;
}

/** What the guide says for what people say; these are in the singular, in one string. */
export type SaidFor = Map<string, Pick<Part, "also" | "inOtherSense">>;

/** Longest that people say for words of the guide, in words. */
const LONGEST_SAID = 5;
// Two marks alike, or a pair; an apostrophe within or after a word is no quotation mark.
const QUOTED =
  /["“”„«»]([^"“”„«»]+)["“”„«»]|(?<![\p{L}\p{N}])['‘‛]([^'‘’‛]+(?:['’][^'‘’‛]+)*)['’](?![\p{L}\p{N}])/gu;

/** With a hyphen or without. */
const PREFIXED = /^(?:re|pre|non|inter|multi|sub)[-‐‑]?(\p{L}{4,})$/u;

export function saidFor(said: Said[]): SaidFor {
  const found: SaidFor = new Map();
  for (const [say, also, inOtherSense] of said) {
    for (const words of say) {
      for (const key of keysOf(wordsOf(words))) found.set(key, { also, inOtherSense });
    }
  }
  return found;
}

/** The parts of a query. What is in quotation marks is one; small words by themselves are none. */
export function partsOf(query: string, said: SaidFor): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const quoted of query.matchAll(QUOTED)) {
    parts.push(...looseParts(query.slice(end, quoted.index), said));
    const text = quoted[1] ?? quoted[2] ?? "";
    const words = wordsOf(text);
    if (words.length > 0) parts.push({ ...part(words, text, said), isPhrase: true });
    end = quoted.index + quoted[0].length;
  }
  parts.push(...looseParts(query.slice(end), said));
  const telling = parts.filter((one) => !isSmall(one));
  return telling.length > 0 ? telling : parts;
}

/** Of a word such as retendering what is left without its prefix. */
export function withoutPrefix({ typed, isPhrase }: Part, said: SaidFor): Part | undefined {
  if (isPhrase) return undefined;
  const rest = PREFIXED.exec(typed.toLowerCase())?.[1];
  return rest === undefined ? undefined : part(wordsOf(rest), rest, said);
}

/** The words of a text, each a part; what people say for words of the guide stays together. */
function looseParts(text: string, said: SaidFor): Part[] {
  const words = wordsOf(text);
  const parts: Part[] = [];
  while (words.length > 0) {
    let length = Math.min(LONGEST_SAID, words.length);
    while (length > 1 && !saidBy(words.slice(0, length), said)) length--;
    parts.push(part(words.splice(0, Math.max(length, words[0]?.joins ?? 1)), text, said));
  }
  return parts;
}

function isSmall({ words: [word, ...more], also, isPhrase }: Part): boolean {
  const isOne = word !== undefined && more.length === 0;
  return isOne && !isPhrase && also.length === 0 && SMALL_WORDS.has(word.plain);
}

function part(words: Word[], text: string, said: SaidFor): Part {
  const typed = text.slice(words[0]?.start, words.at(-1)?.end);
  const { also = [], inOtherSense = false } = saidBy(words, said) ?? {};
  return { typed, words, also, inOtherSense, isPhrase: false };
}

function saidBy(words: Word[], said: SaidFor) {
  return keysOf(words).map((key) => said.get(key)).find(Boolean);
}

/** With hyphens, spaces or neither it is the same: co-production, co production, coproduction. */
function keysOf(words: Word[]): string[] {
  const parts = words.map(({ plain }) => singular(plain));
  return words[0]?.joins === words.length ? [parts.join(" "), parts.join("")] : [parts.join(" ")];
}

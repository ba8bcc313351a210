/** Entries as the engine takes them: stems instead of words. */
import type { Entry } from "./index_file.ts";
import { KINDS } from "./kinds.ts";
import { SMALL_WORDS } from "./small_words.ts";
import { singular, stemOf, type Word, wordsOf } from "./words.ts";

export interface Document {
  id: number;
  /**
   * The stems of its kind, number and title, of its other names, of its text, a space between
   * them. What was one word with hyphens follows.
   */
  name: string;
  also: string;
  text: string;
  /** All of these without the small words, in one string with a space around each stem. */
  flow: string;
  /** Each of its names, in the same way. */
  names: Set<string>;
  /** Its words as they stand there, in the singular. */
  forms: Set<string>;
}

/** Every word there is, in small letters, and its stem. */
export type Vocabulary = Map<string, string>;

export function documentOf(entry: Entry, id: number, vocabulary: Vocabulary): Document {
  const { kind, number = "", title = "", also = [], text = "" } = entry;
  const { label, said } = KINDS[kind];
  const words = (one: string) => {
    const found = wordsOf(one);
    for (const { plain, stem } of found) vocabulary.set(plain, stem);
    return found;
  };
  const titleWords = words(title);
  const alsoWords = also.map(words);
  const textWords = words(text);
  const ids = number ? idsAbove(number) : [];
  const calls = said.split(" ").filter(Boolean).map(stemOf);
  const flows = [titleWords, ...alsoWords].map(flowOf);
  return {
    id,
    name: [...calls, ...ids, ...stems(titleWords)].join(" "),
    also: alsoWords.flatMap(stems).join(" "),
    text: stems(textWords).join(" "),
    flow: flowOf(textWords) + flows.join("") +
      (number ? ` ${label.toLowerCase()} ${number.toLowerCase()} ` : ""),
    forms: new Set(
      [titleWords, textWords, ...alsoWords].flat().map(({ plain }) => singular(plain)),
    ),
    names: new Set([
      ...flows,
      ...(number ? namesByNumber(number.toLowerCase(), calls, flows[0] ?? "") : []),
    ]),
  };
}

/** What a text says, without the words that say little. */
export function flowOf(words: Word[]): string {
  const telling = words.filter(({ plain }) => !SMALL_WORDS.has(plain));
  return ` ${(telling.length > 0 ? telling : words).map(({ stem }) => stem).join(" ")} `;
}

function stems(words: Word[]): string[] {
  return [...words.map(({ stem }) => stem), ...words.flatMap(({ joined }) => joined ?? [])];
}

/** 1b.6 is found by 1b too: `1b.6`, `1b`. */
function idsAbove(number: string): string[] {
  const parts = number.toLowerCase().split(".");
  return parts.map((_, count) => parts.slice(0, count + 1).join("."));
}

/** Such as "1b.6", "prompt 1b.6", "1b needs preferences". */
function namesByNumber(number: string, calls: string[], title: string): string[] {
  return [` ${number} `, ` ${number}${title}`, ...calls.map((call) => ` ${call} ${number} `)];
}

/** Finds entries: those that have what was asked for, the best first. */
import { flowOf } from "./documents.ts";
import type { Entry, Index, Said } from "./index_file.ts";
import { isOfTheGuide, KINDS } from "./kinds.ts";
import { Library, type Scores } from "./library.ts";
import { type Part, partsOf, type SaidFor, saidFor, withoutPrefix } from "./query.ts";
import { SMALL_WORDS } from "./small_words.ts";
import { type Sequence, singular, wordsOf } from "./words.ts";

export interface Found {
  /** The best first. */
  entries: Entry[];
  /** What to mark in them. */
  marked: Sequence[];
  /** Looked for too: what the guide says for what was typed. */
  also: string[];
  /** Words that are nowhere, and those that were looked for instead. */
  instead: { typed: string; words: string[] }[];
  /** Words that are nowhere, nor anything like them; phrases too. */
  nowhere: string[];
}

/** Where a part was found, by which words; as it was typed, or only as the guide says it. */
interface Match {
  scores: Scores;
  sequences: Sequence[];
  typed: Set<number>;
}

/** A name that is just what was asked for. */
const NAMED = 6;
/** All the words, next to each other as typed. */
const TOGETHER = 2;
/** The very form of the word that was typed. */
const AS_TYPED = 2.5;
/** What the guide says for it, and not the word itself. */
const SAID_FOR = 0.5;
/** Entries that are learned in one go. */
const AT_ONCE = 80;
/** Words that are named in place of one that is nowhere, at most. */
const SHOWN = 3;

export class Finder {
  readonly #library = new Library();
  readonly #said: SaidFor;

  private constructor(said: Said[]) {
    this.#said = saidFor(said);
  }

  /** A finder that knows the whole index. Keys and drawing go on while it learns. */
  static async of({ entries, said }: Index): Promise<Finder> {
    const finder = new Finder(said);
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      if (from > 0) await new Promise((next) => setTimeout(next));
      finder.#library.add(entries.slice(from, from + AT_ONCE));
    }
    return finder;
  }

  /** What has the rarest part of the query; of that, first what has most of it, and has it best. */
  find(query: string): Found {
    const found: Found = { entries: [], marked: [], also: [], instead: [], nowhere: [] };
    const matches = partsOf(query, this.#said).flatMap((part) => this.#match(part, found))
      .filter(({ scores }) => scores.size > 0)
      .map((match) => ({ ...match, places: this.#places(match) }))
      .sort((one, other) => one.places - other.places || one.scores.size - other.scores.size);
    const [rarest] = matches;
    if (!rarest) return found;
    const asked = flowOf(wordsOf(query));
    const ranks = [...rarest.scores.keys()].map((id) => ({
      id,
      // To have a rarer part outweighs all the others; of as many, to have them as typed is best.
      has: inOrder([
        ...matches.map(({ scores }) => scores.has(id)),
        ...matches.map(({ typed }) => typed.has(id)),
      ]),
      score: this.#fit(id, asked) *
        matches.reduce((sum, { scores }) => sum + (scores.get(id) ?? 0), 0),
    }));
    ranks.sort((one, other) => other.has - one.has || other.score - one.score || one.id - other.id);
    found.entries = ranks.flatMap(({ id }) => this.#library.entries[id] ?? []);
    found.marked = matches.flatMap(({ sequences }) => sequences);
    return found;
  }

  /**
   * In how many entries a part says what they are about: those of the guide, and those that have it
   * in their name. A word that our own pages happen to use is not what somebody came for.
   */
  #places({ scores, sequences }: Match): number {
    const telling = [...scores.keys()].filter((id) => {
      const entry = this.#library.entries[id];
      return entry && (isOfTheGuide(entry) || this.#library.isNamed(id, sequences));
    });
    return telling.length || Infinity;
  }

  /** Where a part is, or what is like it. Of several words that are nowhere together: each. */
  #match(part: Part, found: Found): Match[] {
    const match = this.#exactly(part, found);
    if (match.scores.size > 0) return [match];
    const typed = `“${part.typed}”`;
    const [word, ...more] = part.words;
    const begun = word && more.length === 0 ? this.#library.begunWith(word.plain) : [];
    const rest = begun.length > 0 ? undefined : withoutPrefix(part, this.#said);
    const itsMatch = rest && this.#exactly(rest, found);
    if (rest && itsMatch && itsMatch.scores.size > 0) {
      found.instead.push({ typed, words: [rest.typed] });
      return [itsMatch];
    }
    if (more.length > 0) {
      if (part.isPhrase) found.nowhere.push(typed);
      return singly(part).flatMap((one) => this.#match(one, found));
    }
    const like = begun.length > 0 || !word ? begun : this.#library.misspelt(word.plain);
    if (like.length === 0) found.nowhere.push(typed);
    else if (begun.length === 0) {
      found.instead.push({ typed, words: this.#library.wordsFor(like.slice(0, SHOWN)) });
    }
    return [this.#any(like.map((stem) => [stem]))];
  }

  /** Where it is as it was typed, or as the guide says it. */
  #exactly({ words, also, inOtherSense }: Part, found: Found): Match {
    const forms = words.map(({ plain }) => singular(plain));
    const [first] = words;
    const typed: Sequence[] = [words.map(({ stem }) => stem)];
    if (first?.joined && first.joins === words.length) typed.push([first.joined]);
    const match = this.#any(typed);
    for (const [id, score] of match.scores) {
      const isAsTyped = forms.every((form) => this.#library.documents[id]?.forms.has(form));
      if (isAsTyped) match.scores.set(id, score * AS_TYPED);
    }
    const guideSays = also.map((one) => wordsOf(one).map(({ stem }) => stem));
    const said = this.#any(guideSays);
    if (said.scores.size === 0) return match;
    const asked = flowOf(words);
    found.also.push(
      ...also.filter((one) => !found.also.includes(one) && !asked.includes(flowOf(wordsOf(one)))),
    );
    if (inOtherSense) return said;
    for (const [id, score] of said.scores) {
      match.scores.set(id, Math.max(match.scores.get(id) ?? 0, score * SAID_FOR));
    }
    match.sequences.push(...said.sequences);
    return match;
  }

  #any(sequences: Sequence[]): Match {
    const scores = this.#library.having(sequences);
    return { scores, sequences, typed: new Set(scores.keys()) };
  }

  /** How well an entry fits all that was asked for, besides having its words. */
  #fit(id: number, asked: string): number {
    const document = this.#library.documents[id];
    const entry = this.#library.entries[id];
    if (!document || !entry) return 1;
    const isTogether = asked.trim().includes(" ") && document.flow.includes(asked);
    return KINDS[entry.kind].weight * (document.names.has(asked) ? NAMED : 1) *
      (isTogether ? TOGETHER : 1);
  }
}

/** The greater, the earlier it holds true. */
function inOrder(holds: boolean[]): number {
  return holds.reduce((sum, one) => sum * 2 + Number(one), 0);
}

function singly(part: Part): Part[] {
  const each = part.words.map((word): Part => ({
    typed: word.plain,
    words: [word],
    also: [],
    inOtherSense: false,
    isPhrase: false,
  }));
  const telling = each.filter(({ typed }) => typed.length > 1 && !SMALL_WORDS.has(typed));
  return telling.length > 0 ? telling : each;
}

/** What is in the index: which entries have which stems, and which words there are. */
import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";
import { type Document, documentOf, type Vocabulary } from "./documents.ts";
import type { Entry } from "./index_file.ts";
import type { Sequence } from "./words.ts";

/** How well entries have something, by an entry's place in the index. */
export type Scores = Map<number, number>;

const BOOST = { name: 2.5, also: 2, text: 1 };
/** The beginning of a word, in letters, from which it is known. */
const SHORTEST_BEGINNING = 2;
/** How many letters may be wrong, and how long a word is then at least. */
const MISSPELT = [{ wrong: 1, from: 5 }, { wrong: 2, from: 10 }];

export class Library {
  readonly entries: Entry[] = [];
  readonly documents: Document[] = [];
  readonly #vocabulary: Vocabulary = new Map();
  readonly #engine = new MiniSearch<Document>({
    fields: ["name", "also", "text"],
    tokenize: (stems) => stems.split(" "),
    processTerm: (stem) => stem,
    searchOptions: { boost: BOOST, combineWith: "AND" },
  });

  /** Take in more entries. */
  add(entries: Entry[]): void {
    const documents = entries.map((entry, n) =>
      documentOf(entry, this.entries.length + n, this.#vocabulary)
    );
    this.entries.push(...entries);
    this.documents.push(...documents);
    this.#engine.addAll(documents);
  }

  /** The entries that have any of the sequences. */
  having(sequences: Sequence[]): Scores {
    const scores: Scores = new Map();
    for (const sequence of sequences) {
      for (const { id, score } of this.#engine.search(sequence.join(" "))) {
        const holds = sequence.length < 2 || this.#holds(id, sequence);
        if (holds) scores.set(id, Math.max(scores.get(id) ?? 0, score));
      }
    }
    return scores;
  }

  /** Whether an entry has any of the sequences in its name, or in another of its names. */
  isNamed(id: number, sequences: Sequence[]): boolean {
    const { name = "", also = "" } = this.documents[id] ?? {};
    return sequences.some((sequence) => stands(sequence, [name, also]));
  }

  /** The stems of words that begin so. */
  begunWith(plain: string): string[] {
    if (plain.length < SHORTEST_BEGINNING) return [];
    const begun = [...this.#vocabulary].filter(([word]) => word.startsWith(plain));
    return [...new Set(begun.map(([, stem]) => stem))];
  }

  /**
   * The stems of words that somebody may have misspelt so; the fewer letters wrong, the better.
   * Words are compared, as stems are alike of words that are not.
   */
  misspelt(plain: string): string[] {
    for (const { wrong, from } of MISSPELT) {
      if (plain.length < from) continue;
      // Hardly anybody gets the first letter wrong.
      const like = [...this.#vocabulary].filter(([word]) =>
        word[0] === plain[0] && distance(word, plain) <= wrong
      );
      if (like.length > 0) return [...new Set(like.map(([, stem]) => stem))];
    }
    return [];
  }

  /** The shortest word of each of the stems. */
  wordsFor(stems: string[]): string[] {
    return stems.map((stem) =>
      [...this.#vocabulary].filter(([, other]) => other === stem).map(([word]) => word)
        .sort((one, other) => one.length - other.length)[0] ?? stem
    );
  }

  #holds(id: number, sequence: Sequence): boolean {
    const document = this.documents[id];
    return document !== undefined &&
      stands(sequence, [document.name, document.also, document.text]);
  }
}

function stands(sequence: Sequence, stems: string[]): boolean {
  return stems.some((one) => ` ${one} `.includes(` ${sequence.join(" ")} `));
}

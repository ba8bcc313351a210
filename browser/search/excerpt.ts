/** A few words of a text, those that were looked for marked. */
import { type Sequence, type Word, wordsOf } from "./words.ts";

export interface Piece {
  text: string;
  isMarked: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** So much of the room is for words before the first that is marked. */
const BEFORE = 0.25;

const CUT = { before: "… ", after: " …" };

/** The text in pieces, marked or not; at most `room` letters of it, around what is marked. */
export function excerpt(text: string, marked: Sequence[], room = Infinity): Piece[] {
  const words = wordsOf(text);
  const spans = spansOf(words, marked);
  const [from, to] = text.length <= room ? [0, text.length] : cutOut(text, words, spans, room);
  const pieces: Piece[] = [];
  let at = from;
  for (const span of spans.filter(({ start, end }) => start >= from && end <= to)) {
    pieces.push({ text: text.slice(at, span.start), isMarked: false });
    pieces.push({ text: text.slice(span.start, span.end), isMarked: true });
    at = span.end;
  }
  pieces.push({ text: text.slice(at, to), isMarked: false });
  if (from > 0) pieces.unshift({ text: CUT.before, isMarked: false });
  if (to < text.length) pieces.push({ text: CUT.after, isMarked: false });
  return pieces.filter((piece) => piece.text);
}

/** Where the sequences stand in a text, in its order; of what overlaps the longest. */
function spansOf(words: Word[], marked: Sequence[]): Span[] {
  const spans = marked.flatMap((sequence) =>
    words.flatMap((word, place) => {
      const isJoined = sequence.length === 1 && word.joined === sequence[0];
      const isHere = sequence.every((stem, n) => words[place + n]?.stem === stem);
      const length = isJoined ? word.joins ?? 1 : sequence.length;
      const last = isJoined || isHere ? words[place + length - 1] : undefined;
      return last ? [{ start: word.start, end: last.end }] : [];
    })
  );
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return spans.filter(({ start }, n) => spans.slice(0, n).every(({ end }) => end <= start));
}

/** From where to where: a few words before what is marked, or more if there is room after it. */
function cutOut(text: string, words: Word[], spans: Span[], room: number): [number, number] {
  const left = room - CUT.before.length - CUT.after.length;
  const best = densest(text, spans, left * (1 - BEFORE));
  const earliest = Math.min(best - left * BEFORE, text.length - left);
  const from = earliest <= CUT.before.length
    ? 0
    : words.find(({ start }) => start >= earliest)?.start ?? 0;
  const last = words.findLast(({ end }) => end <= from + left);
  const isWhole = text.length - from <= left + CUT.after.length;
  return [from, isWhole ? text.length : Math.max(from, last?.end ?? 0)];
}

/** Where a stretch of so many letters begins that holds the most different of what is marked. */
function densest(text: string, spans: Span[], letters: number): number {
  let [best, most] = [0, 0];
  for (const { start } of spans) {
    const within = spans.filter((one) => one.start >= start && one.end <= start + letters);
    const different = new Set(within.map((one) => text.slice(one.start, one.end).toLowerCase()));
    if (different.size > most) [best, most] = [start, different.size];
  }
  return best;
}

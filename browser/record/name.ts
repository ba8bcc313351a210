/** Names as people are shown them. What is stored and exported stays as it was written. */

import { inOneLine } from "./lines.ts";

/** Longer names are shown cut short. In characters. A name can be typed up to 200 long. */
const LONGEST = 120;

/**
 * A name, or other words from a file, made safe to read: no character in it can hide the others,
 * turn their direction or break the line.
 *
 * Takes out control characters and those that steer the direction of writing (U+202E and its kind).
 * The place it is put in needs `dir="auto"`, so that words of another script stay by themselves.
 */
export function shown(words: string, longest: number = LONGEST): string {
  const plain = inOneLine(words.slice(0, longest * 4))
    .replace(/\s+/gu, " ")
    .replace(/[\p{Bidi_Control}\u200B\u2060\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu, "")
    .trim();
  if (!plain) return "(no name that can be shown)";
  const letters = [...plain];
  return letters.length > longest ? letters.slice(0, longest).join("") + "…" : plain;
}

/** Whether a name is too long to be shown whole. */
export function isCutShort(name: string): boolean {
  return shown(name, LONGEST + 1) !== shown(name);
}

/** The name, or, where another record has it already, that name with the next free number. */
export function freeName(name: string, taken: Iterable<string>): string {
  const seen = new Set([...taken].map((one) => shown(one)));
  if (!seen.has(shown(name))) return name;
  const unnumbered = name.replace(/ \(\d+\)$/, "");
  for (let number = 2;; number++) {
    const mark = `(${number})`;
    const after = `${unnumbered} ${mark}`;
    // At the end of a long name the number would not be seen.
    const numbered = shown(after).endsWith(mark) ? after : `${mark} ${unnumbered}`;
    if (!seen.has(shown(numbered))) return numbered;
  }
}

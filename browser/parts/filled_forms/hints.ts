/** Words that programs show in an empty place, which nobody wrote. Pure. */

const HINTS = [
  "Click or tap here to enter text.",
  "Click or tap to enter text.",
  "Click here to enter text.",
  "Click to enter text",
  "Tap here to enter text.",
  "Enter text.",
  "Choose an item.",
  "Click or tap to enter a date.",
  "Click here to enter a date.",
];
/** Pieces of a hint that was written over in part. Shorter ones could be anybody's words. */
const PIECES = ["click or tap", "click here to enter", "here to enter text", "to enter text."];

export function isHint(text: string): boolean {
  const plain = plainly(text);
  return HINTS.some((one) => plainly(one) === plain);
}

/** Whether a text holds what is left of a hint beside something else. */
export function holdsHint(text: string): boolean {
  const plain = plainly(text);
  return !isHint(text) && PIECES.some((one) => plain.includes(plainly(one)));
}

function plainly(text: string): string {
  return text.replace(/[\s.]+/g, " ").trim().toLowerCase();
}

/** A few letters that stand for a text, the same for the same text. Pure. */
export function short(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return sum.toString(36);
}

/** Where the lines of a text end, whatever program it came from. Pure. */

/**
 * Every sign that ends a line in some program: of Windows and of old Macs, the line and page breaks
 * of word processors, the next line of mainframes, the separators of Unicode.
 */
// deno-lint-ignore no-control-regex -- these are what ends a line
const ENDS = /\r\n|[\r\n\u000B\u000C\u0085\u2028\u2029]/g;

/** What no program shows, or shows as a mark: the other control characters, what is no character. */
// deno-lint-ignore no-control-regex -- these are what is left out
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text as it is read: each line ends with "\n", and no character in it is a mark for another. */
export function inLines(text: string): string {
  return text.replace(ENDS, "\n").replace(UNSEEN, "");
}

/** The same in a place that has one line only. */
export function inOneLine(text: string): string {
  return inLines(text).replaceAll("\n", " ");
}

/** The text in a file's bytes: an editor may have written a file of ours in another encoding. Pure. */
import { FileRefused } from "./refused.ts";

/** A text, and what it was written in. */
export interface Decoded {
  text: string;
  encoding: "UTF-8" | "UTF-16" | "Windows-1252";
}

/** The marks that a file may begin with, the longest first. */
const MARKS: { bytes: number[]; label: string; encoding: string }[] = [
  { bytes: [0xFF, 0xFE, 0, 0], label: "", encoding: "UTF-32" },
  { bytes: [0, 0, 0xFE, 0xFF], label: "", encoding: "UTF-32" },
  { bytes: [0xEF, 0xBB, 0xBF], label: "utf-8", encoding: "UTF-8" },
  { bytes: [0xFF, 0xFE], label: "utf-16le", encoding: "UTF-16" },
  { bytes: [0xFE, 0xFF], label: "utf-16be", encoding: "UTF-16" },
];

/** What a record begins with, `{` and another sign, in encodings that say nothing of themselves. */
const UNMARKED: { begins: (bytes: number[]) => boolean; encoding: string }[] = [
  { begins: ([a, b, c, d]) => a === 0x7B && !b && !c && !d, encoding: "UTF-32" },
  { begins: ([a, b, c, d]) => !a && !b && !c && d === 0x7B, encoding: "UTF-32" },
  { begins: ([a, b]) => a === 0x7B && b === 0, encoding: "UTF-16 without the mark that says so" },
  { begins: ([a, b]) => a === 0 && b === 0x7B, encoding: "UTF-16 without the mark that says so" },
];

/** How a record begins. */
const BEGINS = /^\s*\{/;

/** The five bytes that Windows-1252 has no letter for. */
const NO_LETTER = /[\u0081\u008D\u008F\u0090\u009D]/;

/**
 * Read bytes as what they are. Nothing in them is replaced in silence.
 *
 * Bytes that are no UTF-8 and hold none of it either are taken for Windows-1252, in which editors
 * on Windows have long written: whoever chose the file is to be told, and shown such words.
 *
 * @throws {FileRefused} naming the encoding, or that there is none it could be.
 */
export function decoded(bytes: Uint8Array): Decoded {
  const first = [...bytes.subarray(0, 4)];
  const mark = MARKS.find((one) => one.bytes.every((byte, at) => byte === first[at]));
  const unmarked = !mark && bytes.length >= 4 && UNMARKED.find(({ begins }) => begins(first));
  if (unmarked) throw refused(unmarked.encoding);
  if (mark) {
    if (!mark.label) throw refused(mark.encoding);
    const text = strictly(mark.label, bytes);
    if (text === undefined) throw damaged(mark.encoding);
    return { text, encoding: mark.encoding as Decoded["encoding"] };
  }
  const text = strictly("utf-8", bytes);
  if (text !== undefined) return { text, encoding: "UTF-8" };
  // A Word file or a picture: whoever reads its beginning as a text says so better.
  if (!BEGINS.test(ascii(bytes.subarray(0, 100)))) {
    return { text: new TextDecoder().decode(bytes), encoding: "UTF-8" };
  }
  if (holdsLettersOfUtf8(bytes)) throw damaged("UTF-8");
  const guessed = new TextDecoder("windows-1252").decode(bytes);
  if (NO_LETTER.test(guessed)) {
    throw new FileRefused(
      "The file is written in an encoding that this page does not know: neither UTF-8 nor " +
        "Windows-1252. Save it again as UTF-8, or choose the file that “Save a copy (JSON)” made.",
    );
  }
  return { text: guessed, encoding: "Windows-1252" };
}

/** A few words that hold a letter whose byte means something else in other encodings. */
export function uncertainWords(text: string, most = 5): string[] {
  const found = new Set<string>();
  for (const { index } of text.matchAll(/[^\p{ASCII}\s]/gu)) {
    const before = /[^\s"\\<>{}[\]]*$/.exec(text.slice(Math.max(0, index - 20), index))![0];
    const behind = /^[^\s"\\<>{}[\]]*/.exec(text.slice(index, index + 20))![0];
    found.add(before + behind);
    if (found.size === most) break;
  }
  return [...found];
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Other bytes than this encoding has.
  }
}

/** Whether some letter beyond ASCII in it is UTF-8: the rest is then damage, no other encoding. */
function holdsLettersOfUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  // deno-lint-ignore no-control-regex -- ASCII holds them
  return /[^\u0000-\u007F\uFFFD]/.test(text);
}

function refused(encoding: string): FileRefused {
  return new FileRefused(
    `The file is written in ${encoding}. This page reads UTF-8. Save it again as UTF-8, or choose ` +
      "the file that “Save a copy (JSON)” made.",
  );
}

function damaged(encoding: string): FileRefused {
  return new FileRefused(
    `The file is damaged: it is written in ${encoding}, and some of its bytes are no ${encoding}. ` +
      "Choose another copy of it.",
  );
}

/** The name of an exported file. */

/** In characters, and in bytes: with the date and the ending within what file systems take. */
const LONGEST = { letters: 60, bytes: 160 };

/**
 * Letters and digits of a name in lower case, joined by hyphens; at most 60 characters.
 *
 * Latin letters lose their marks, as many programs do not know them; in other scripts a mark may
 * be a vowel, and stays. What joins two letters stays between such letters; nothing else that
 * cannot be seen does.
 */
export function slug(name: string, longest: number = LONGEST.letters): string {
  const plain = [...name.normalize("NFC").toWellFormed()].map(plainLetter).join("").toLowerCase()
    .replace(/([\p{Script=Latin}\p{N}])[\p{M}\p{Join_Control}]+/gu, "$1")
    .normalize("NFC");
  const words = plain.replace(/[\p{Bidi_Control}\p{Cc}\u200B\u2060\uFEFF]/gu, "").match(
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Join_Control}]*/gu,
  );
  const joined = (words ?? []).map((word) => word.replace(/\p{Join_Control}+$/u, "")).join("-");
  return cut(joined, longest).replace(/-+$/, "") || "record";
}

/** A Latin letter or a digit of another form as the plain one: ﬁ, ２, x². */
function plainLetter(letter: string): string {
  const plain = letter.normalize("NFKD");
  return /^[\p{Script=Latin}\p{N}]/u.test(plain) ? plain : letter;
}

/** The beginning of a text, never within a letter and its marks. */
function cut(text: string, longest: number): string {
  const encoder = new TextEncoder();
  let [letters, bytes] = [0, 0];
  let found = "";
  for (const [whole] of text.matchAll(/.(?:\p{M}|\p{Join_Control})*/gsu)) {
    letters += [...whole].length;
    bytes += encoder.encode(whole).length;
    if (letters > longest || bytes > LONGEST.bytes) break;
    found += whole;
  }
  return found;
}

/** For example `older-people-2026-11-23.json`: the record's name and the local date. */
export function fileName(name: string, extension: string, now: Date = new Date()): string {
  return dated(slug(name), extension, now);
}

/** A name without a day, for a file that stands for somebody: `older-people-aisha.json`. */
export function plainFileName(name: string, extension: string): string {
  return `${slug(name)}.${extension}`;
}

function dated(name: string, extension: string, now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${name}-${day}.${extension}`;
}

/** The same for several records at once: names that would be alike are numbered. */
export function fileNames(
  names: readonly string[],
  extension: string,
  now: Date = new Date(),
): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let unused = fileName(name, extension, now);
    for (let number = 2; used.has(unused); number++) {
      unused = dated(`${slug(name, 50)}-${number}`, extension, now);
    }
    used.add(unused);
    return unused;
  });
}

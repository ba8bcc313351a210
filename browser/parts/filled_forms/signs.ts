/** What stands in and beside a box to tick: which signs are a tick, and which an empty box. Pure. */

const EMPTY = "☐□▢◻⬜○◯❏❑❐❒▫🔲🗆";
const TICKS = "☑☒✓✔✗✘✕✖×⊠⌧■▣◼●⬛🗹🗷🗸🗵✅❌xXхХ";
/** Letters of fonts that draw signs, by their codes there. */
const SYMBOLS: { font: RegExp; empty: number[]; ticks: number[] }[] = [
  {
    font: /^wingdings$/i,
    empty: [0x6F, 0x70, 0x71, 0x72, 0xA8],
    ticks: [0x6E, 0x78, 0xFB, 0xFC, 0xFD, 0xFE],
  },
  {
    font: /^wingdings 2$/i,
    empty: [0x2A, 0x30, 0x35, 0xA3],
    ticks: [0x4F, 0x50, 0x51, 0x52, 0x53, 0x54, 0xA2],
  },
  { font: /^webdings$/i, empty: [0x63, 0x31], ticks: [0x61, 0x72, 0x67] },
  {
    font: /^(?:zapf dingbats|zapfdingbats)$/i,
    empty: [0x6F, 0x71],
    ticks: [0x33, 0x34, 0x37, 0x38],
  },
];

/** A letter of a font that draws signs as the sign it shows; what is not known stays as it is. */
export function signOf(font: string, letter: string): string {
  const table = SYMBOLS.find((one) => one.font.test(font.trim()));
  const code = letter.codePointAt(0)! & 0xFF;
  if (table?.empty.includes(code)) return "☐";
  if (table?.ticks.includes(code)) return "☒";
  return letter;
}

export interface Signs {
  ticks: number;
  boxes: number;
  /** What is neither. */
  other: string;
}

/** Stands for a tick while a text is taken apart. */
const TICK = "\uE000";
const IN_A_WORD = new RegExp(`\\p{L}*${TICK}\\p{L}+|\\p{L}+${TICK}`, "gu");

/** The signs of a text. Brackets round a sign, and dots, say nothing. */
export function signsIn(text: string): Signs {
  const found: Signs = { ticks: 0, boxes: 0, other: "" };
  let other = "";
  for (const sign of text.replace(/[\uFE00-\uFE0F\u200B-\u200D\u2060\uFEFF]/g, "")) {
    if (EMPTY.includes(sign)) found.boxes++;
    else other += TICKS.includes(sign) ? TICK : sign;
  }
  // An x within a word is a letter of it.
  other = other.replace(IN_A_WORD, (word) => word.replaceAll(TICK, "x"));
  found.ticks = other.split(TICK).length - 1;
  found.other = other.replaceAll(TICK, " ").replace(/[\s[\](){}.,_|]+/g, " ").trim();
  return found;
}

/** Whether a text is made of such signs alone. */
export function isSigns(text: string): boolean {
  const { ticks, boxes, other } = signsIn(text);
  return ticks + boxes > 0 && !other;
}

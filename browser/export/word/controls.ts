/**
 * Where somebody answers in a Word form: a content control with a tag, in a bookmark of its own.
 *
 * LibreOffice drops tags and keeps bookmarks; other programs do the opposite.
 */
import {
  BookmarkEnd,
  BookmarkStart,
  bookmarkUniqueNumericId,
  BuilderElement,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  type XmlComponent,
} from "docx";
import type { Ask } from "../document/blocks.ts";
import { aliasOf, bookmarkOf, tagOf } from "../document/keys.ts";

const [EMPTY, TICKED] = ["2610", "2612"];
const SIGNS = "MS Gothic";

/** A box to tick, to stand in a paragraph. */
export function tickBox(ask: Ask): ParagraphChild[] {
  const states = element("w14:checkbox", {}, [
    element("w14:checked", { "w14:val": "0" }),
    element("w14:checkedState", { "w14:val": TICKED, "w14:font": SIGNS }),
    element("w14:uncheckedState", { "w14:val": EMPTY, "w14:font": SIGNS }),
  ]);
  const fonts = { "w:ascii": SIGNS, "w:hAnsi": SIGNS, "w:eastAsia": SIGNS };
  const sign = element("w:r", {}, [
    element("w:rPr", {}, [element("w:rFonts", { ...fonts, "w:hint": "eastAsia" })]),
    element("w:t", {}, [String.fromCodePoint(parseInt(EMPTY, 16))]),
  ]);
  const [start, end] = bookmark(ask);
  return [start, control(ask, [sign], [states]) as unknown as ParagraphChild, end];
}

/** Paragraphs to write in. A bookmark over several would be torn by LibreOffice: it is in the first. */
export function toWriteIn(
  ask: Ask,
  count: number,
  made: (children: ParagraphChild[]) => Paragraph,
): FileChild {
  const paragraphs = Array.from({ length: count }, (_, at) => made(at === 0 ? bookmark(ask) : []));
  return control(ask, paragraphs) as unknown as FileChild;
}

/** What stands there may be written over. */
export function writtenIn(ask: Ask, style: string, text: ParagraphChild[] = []): FileChild {
  return toWriteIn(
    ask,
    1,
    ([start, end]) => new Paragraph({ style, children: [start!, ...text, end!] }),
  );
}

function bookmark(ask: Ask): [ParagraphChild, ParagraphChild] {
  const id = bookmarkUniqueNumericId();
  const ends = [new BookmarkStart(bookmarkOf(ask), id), new BookmarkEnd(id)];
  return ends as unknown as [ParagraphChild, ParagraphChild];
}

/** It cannot be deleted by a slip of the hand; what is in it can be edited. */
function control(ask: Ask, content: XmlComponent[], kind: XmlComponent[] = []): XmlComponent {
  return element("w:sdt", {}, [
    element("w:sdtPr", {}, [
      element("w:alias", { "w:val": aliasOf(ask) }),
      element("w:tag", { "w:val": tagOf(ask) }),
      element("w:lock", { "w:val": "sdtLocked" }),
      ...kind,
    ]),
    element("w:sdtContent", {}, content),
  ]);
}

function element(
  name: string,
  attributes: { [name: string]: string },
  children: (XmlComponent | string)[] = [],
): XmlComponent {
  const given = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
  return new BuilderElement({
    name,
    ...(given.length ? { attributes: Object.fromEntries(given) } : {}),
    children: children as XmlComponent[],
  });
}

/** From a Word document to its lines. Controls that other programs put around anything change nothing. */
import { FileRefused } from "../../record/file/refused.ts";
import { isHint } from "./hints.ts";
import { emptyLine, type Key, type Line } from "./lines.ts";
import { signOf } from "./signs.ts";
import { attribute, child, children, isSet } from "./xml.ts";

/** Elements within each other; a form has some twenty. */
const DEEPEST = 200;
/** What was taken out of the text, or never shown of it. */
const NOT_READ = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "rPr",
  "pPr",
  "tblPr",
  "trPr",
]);
const SIGNS: { [name: string]: string } = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
  softHyphen: "\u00AD",
};
const OTHERS: { [name: string]: string } = {
  drawing: "a picture or drawing",
  pict: "a picture or drawing",
  object: "an embedded object",
  altChunk: "another document",
  oMath: "a formula",
  footnoteReference: "a footnote",
  endnoteReference: "an endnote",
  commentReference: "a comment",
};

interface Place {
  keys: Key[];
  row: number | undefined;
  cell: number | undefined;
  isContents: boolean;
  /** Words here stand in for an answer. */
  isHint: boolean;
  depth: number;
}

export function linesOf(body: Element, links: ReadonlyMap<string, string>): Line[] {
  const walk = new Walk(links);
  const keys: Key[] = [];
  walk.into(body, {
    keys,
    row: undefined,
    cell: undefined,
    isContents: false,
    isHint: false,
    depth: 0,
  });
  return walk.lines;
}

class Walk {
  readonly lines: Line[] = [];
  readonly #links: ReadonlyMap<string, string>;
  #count = 0;
  #line: Line | undefined;
  /** Where text goes while a box is read. */
  #box: { keys: Key[]; sign: string } | undefined;

  constructor(links: ReadonlyMap<string, string>) {
    this.#links = links;
  }

  into(element: Element, place: Place): void {
    const depth = place.depth + 1;
    if (depth > DEEPEST) throw new FileRefused("The Word file is nested too deep to be a form.");
    for (const one of children(element)) this.#element(one, { ...place, depth });
  }

  #element(element: Element, place: Place): void {
    const name = element.localName;
    if (NOT_READ.has(name)) return;
    const before = this.#line;
    switch (name) {
      case "p":
        this.#paragraph(element, place);
        this.#line = before;
        return;
      case "tr":
        return this.into(element, { ...place, row: ++this.#count });
      case "tc":
        return this.into(element, { ...place, cell: ++this.#count });
      case "sdt":
        return this.#control(element, place);
      case "r":
        return this.#run(element, place);
      case "hyperlink":
        return this.#link(element, place);
      case "bookmarkStart":
        (this.#box ?? before)?.keys.push({
          by: "bookmark",
          name: attribute(element, "name") ?? "",
        });
        return;
      case "AlternateContent":
        // The same thing twice, for newer and older programs.
        return this.into(child(element, "Choice") ?? element, place);
    }
    const other = OTHERS[name];
    if (other === undefined) return this.into(element, place);
    const inside = [...element.getElementsByTagName("*")].filter((one) =>
      one.localName === "txbxContent"
    );
    for (const box of inside) this.into(box, { ...place, keys: [] });
    if (inside.length > 0) return;
    if (before) before.others.push(other);
    else this.lines.push({ ...emptyLine(), row: place.row, cell: place.cell, others: [other] });
  }

  #paragraph(element: Element, place: Place): void {
    const format = child(element, "pPr");
    const style = attribute(child(format, "pStyle"), "val") ?? "";
    this.#line = {
      ...emptyLine(),
      row: place.row,
      cell: place.cell,
      keys: [...place.keys],
      isHeading: /^(?:heading|title)/i.test(style) || child(format, "outlineLvl") !== undefined,
      isContents: place.isContents || /^(?:toc|contents)/i.test(style),
    };
    this.lines.push(this.#line);
    this.into(element, place);
  }

  #control(element: Element, place: Place): void {
    const about = child(element, "sdtPr");
    const content = child(element, "sdtContent");
    if (!content) return;
    const own = (["tag", "alias"] as const).flatMap((by): Key[] => {
      const name = attribute(child(about, by), "val");
      return name ? [{ by, name }] : [];
    });
    const check = child(about, "checkbox");
    if (check && this.#line) {
      const box = { keys: own, isTicked: isSet(child(check, "checked")), sign: "" };
      this.#line.boxes.push(box);
      this.#box = box;
      this.into(content, place);
      this.#box = undefined;
      return;
    }
    const isContents = place.isContents || child(about, "docPartObj") !== undefined;
    const isHint = place.isHint || isSet(child(about, "showingPlcHdr"));
    // A control within the paragraph says of it where it stands.
    this.#line?.keys.unshift(...own);
    this.into(content, { ...place, keys: [...own, ...place.keys], isContents, isHint });
  }

  #run(element: Element, place: Place): void {
    const format = child(element, "rPr");
    const fonts = child(format, "rFonts");
    const font = attribute(fonts, "ascii") ?? attribute(fonts, "hAnsi") ?? "";
    const looksLikeHint = place.isHint ||
      /placeholder/i.test(attribute(child(format, "rStyle"), "val") ?? "");
    let text = "";
    for (const one of children(element)) {
      const name = one.localName;
      if (name === "t") {
        text += [...one.textContent ?? ""].map((letter) => signOf(font, letter)).join("");
      } else if (name === "sym") text += symbol(one);
      else if (SIGNS[name] !== undefined) text += SIGNS[name];
      else if (OTHERS[name] !== undefined || name === "AlternateContent") this.#element(one, place);
    }
    const line = this.#line;
    if (!text || !line) return;
    if (this.#box) this.#box.sign += text;
    else if (looksLikeHint && isHint(text)) line.hints.known = true;
    else {
      if (looksLikeHint) line.hints.maybe = true;
      line.text += text;
    }
  }

  /** The words of a link, and where it leads if they do not say so. */
  #link(element: Element, place: Place): void {
    const before = this.#line?.text.length ?? 0;
    this.into(element, place);
    const address = this.#links.get(attribute(element, "id") ?? "");
    const words = this.#line?.text.slice(before).trim();
    if (!address || !words || address.replace(/\/$/, "").endsWith(words.replace(/\/$/, ""))) return;
    this.#line!.others.push(`the address of a link, ${address}`);
  }
}

function symbol(element: Element): string {
  const code = parseInt(attribute(element, "char") ?? "", 16);
  if (!Number.isFinite(code) || code > 0x10FFFF) return "";
  return signOf(attribute(element, "font") ?? "", String.fromCodePoint(code));
}

/** Reading XML through the browser's own parser: the few questions that are asked of it. */
import { FileRefused } from "../../record/file/refused.ts";

const MARKED_UTF_16 = [[0xFF, 0xFE, "utf-16le"], [0xFE, 0xFF, "utf-16be"]] as const;

/** @throws {FileRefused} when a part is no XML, or declares what XML of Word never does. */
export function parsed(bytes: Uint8Array, name: string): Element {
  const [, , label = "utf-8"] = MARKED_UTF_16.find(([a, b]) => bytes[0] === a && bytes[1] === b) ??
    [];
  const text = new TextDecoder(label).decode(bytes);
  // Entities can grow without end, or name other files. No program for Word writes one.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new FileRefused(
      `Its part “${name}” declares entities of its own. Word never writes such a file.`,
    );
  }
  let found: Document | undefined;
  try {
    found = new DOMParser().parseFromString(text, "application/xml");
  } catch {
    // Some parsers throw where browsers give a document of the error.
  }
  const root = found?.documentElement;
  if (!root || found?.getElementsByTagName("parsererror").length) {
    throw new FileRefused(
      `The Word file is damaged: its part “${name}” cannot be read. Open it in Word or ` +
        "LibreOffice, save it, and try again.",
    );
  }
  return root;
}

/** The elements directly in one, in order. */
export function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}

/** The first of that name directly in it. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element && children(element).find(({ localName }) => localName === name);
}

/** The value of an attribute by its name without prefix: strict files have other namespaces. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  for (const one of [...element?.attributes ?? []]) {
    if (one.localName === name || one.name === name) return one.value;
  }
  return undefined;
}

/** Whether a mark such as `<w:checked w:val="1"/>` is set; without a value it is. */
export function isSet(mark: Element | undefined): boolean {
  return mark !== undefined && !["0", "false", "off"].includes(attribute(mark, "val") ?? "1");
}

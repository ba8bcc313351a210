/** A Word file: its text as XML, its properties, the addresses it links to. What it must not hold is refused. */
import { FileRefused } from "../../record/file/refused.ts";
import { shown } from "../../record/name.ts";
import { unpacked } from "./unpacked.ts";
import { attribute, child, children, parsed } from "./xml.ts";

export interface WordFile {
  body: Element;
  properties: { [name: string]: string };
  /** Where a link in the text leads, by its id. */
  links: Map<string, string>;
}

const OLE = [0xD0, 0xCF, 0x11, 0xE0];
const ZIP = [0x50, 0x4B];

/** Whether bytes begin as a Word file does, of today or of old. */
export function isWord(bytes: Uint8Array): boolean {
  return [ZIP, OLE].some((signs) => signs.every((sign, at) => bytes[at] === sign));
}

/** @throws {FileRefused} saying what is wrong with it. */
export function wordFileOf(bytes: Uint8Array): WordFile {
  if (OLE.every((sign, at) => bytes[at] === sign)) {
    throw new FileRefused(
      "It is a Word file of the old kind (.doc), or has a password. Open it in Word, take the " +
        "password away and save it as a Word document (.docx).",
    );
  }
  const { parts, names } = unpacked(bytes);
  const of = (name: string) => {
    const part = parts.get(name);
    return part && parsed(part, name);
  };
  const types = of("[Content_Types].xml");
  if (parts.has("mimetype") || !types) {
    throw new FileRefused("It is no Word document. Save it as a Word document (.docx).");
  }
  refuseMacros(names, types);
  const links = new Map<string, string>();
  const main = mainPart(of("_rels/.rels"));
  for (const name of names.filter((one) => /\.rels$/i.test(one))) {
    const found = linksIn(of(name));
    if (name === main.replace(/[^/]*$/, "_rels/$&.rels")) {
      for (const [id, address] of found) links.set(id, address);
    }
  }
  const body = child(of(main), "body");
  if (!body) throw new FileRefused("It is no Word document. Save it as a Word document (.docx).");
  return { body, links, properties: propertiesIn(of("docProps/custom.xml")) };
}

function refuseMacros(names: string[], types: Element): void {
  const isMacro = names.some((name) => /vbaProject|vbaData|activeX/i.test(name)) ||
    children(types).some((one) =>
      /macroEnabled|vbaProject/i.test(attribute(one, "ContentType") ?? "")
    );
  if (!isMacro) return;
  throw new FileRefused(
    "It holds macros. Save it as a Word document without macros (.docx) and try again.",
  );
}

function mainPart(relations: Element | undefined): string {
  const main = relations &&
    children(relations).find((one) => attribute(one, "Type")?.endsWith("/officeDocument"));
  return attribute(main, "Target")?.replace(/^\//, "") ?? "word/document.xml";
}

/** @throws {FileRefused} for whatever a program would fetch from elsewhere by itself. */
function linksIn(relations: Element | undefined): [id: string, address: string][] {
  return (relations ? children(relations) : []).flatMap((one): [string, string][] => {
    if (attribute(one, "TargetMode") !== "External") return [];
    const target = attribute(one, "Target") ?? "";
    if (attribute(one, "Type")?.endsWith("/hyperlink")) {
      return [[attribute(one, "Id") ?? "", target]];
    }
    throw new FileRefused(
      `It is linked to another file, “${
        shown(target, 80)
      }”. Break the link in Word, save it, and try again.`,
    );
  });
}

function propertiesIn(root: Element | undefined): WordFile["properties"] {
  return Object.fromEntries((root ? children(root) : []).map((one) => [
    attribute(one, "name") ?? "",
    children(one)[0]?.textContent ?? "",
  ]));
}

/** The parts of a Word file that are read. Bytes are counted while they unpack, whatever it says of itself. */
import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { FileRefused } from "../../record/file/refused.ts";

/** In bytes, of all that is unpacked: a filled form is below a tenth of it. */
const MOST = 16_000_000;
const MOST_PARTS = 2000;
/** Handed in at once: what so few bytes unpack to is still little. */
const SLICE = 4096;

/** What is looked into: texts, what they are linked to, what the file says of itself. */
const READ =
  /^(?:\[Content_Types\]\.xml|.*\.rels|docProps\/custom\.xml|word\/[^/]*\.xml|mimetype)$/i;

export interface Unpacked {
  /** The parts that are read, by name. */
  parts: Map<string, Uint8Array>;
  /** All there are. */
  names: string[];
}

/** @throws {FileRefused} when it is no archive, is damaged, or unpacks to more than any form is. */
export function unpacked(file: Uint8Array): Unpacked {
  const pieces = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  const names: string[] = [];
  let bytes = 0;
  const unzip = new Unzip((one) => {
    if (names.push(one.name) > MOST_PARTS) {
      throw new FileRefused(`It holds more than ${MOST_PARTS} parts. No form has so many.`);
    }
    if (!READ.test(one.name)) return;
    if (pieces.has(one.name)) throw damaged();
    const found: Uint8Array[] = [];
    pieces.set(one.name, found);
    one.ondata = (error, piece, isLast) => {
      // What is thrown here comes back once as an error of the packing.
      if (error) throw (error as Error) instanceof FileRefused ? error : damaged();
      bytes += piece.length;
      if (bytes > MOST) throw tooLarge();
      found.push(piece);
      if (isLast) whole.add(one.name);
    };
    one.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < file.length; at += SLICE) {
      unzip.push(file.subarray(at, at + SLICE), at + SLICE >= file.length);
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged();
  }
  if (names.length === 0 || [...pieces.keys()].some((name) => !whole.has(name))) throw damaged();
  return { parts: new Map([...pieces].map(([name, found]) => [name, joined(found)])), names };
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function tooLarge(): FileRefused {
  return new FileRefused(
    `It unpacks to more than ${
      MOST / 1_000_000
    } MB. No form is so large, so nothing more of it was read.`,
  );
}

function damaged(): FileRefused {
  return new FileRefused(
    "The Word file is damaged. Open it in Word or LibreOffice, save it, and try again.",
  );
}

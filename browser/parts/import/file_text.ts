/** The text of a file that somebody chose: the one way from a file control to what is in it. */
import { type Decoded, decoded } from "../../record/file/encoding.ts";
import { refuseSize } from "../../record/file/refusal.ts";
import { FileRefused } from "../../record/file/refused.ts";

/**
 * Read a file, as what it is written in.
 *
 * @throws {FileRefused} when it is too large, cannot be read, or is in no encoding it could be in.
 */
export async function textOf(file: File): Promise<Decoded> {
  refuseSize(file.size);
  const content = await file.arrayBuffer().catch(() => {
    throw new FileRefused("The browser could not read the file. Choose it again.");
  });
  return decoded(new Uint8Array(content));
}

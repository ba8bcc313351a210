/** The text of a file that somebody chose: the one way from a file control to what is in it. */
import { type Decoded, decoded } from "../../record/file/encoding.ts";
import { refuseSize } from "../../record/file/refusal.ts";
import { FileRefused } from "../../record/file/refused.ts";

const UNREADABLE =
  "It could not be read. Perhaps it is only in the cloud: open it once on this computer, then choose it again.";

/**
 * Read a file, as what it is written in.
 *
 * @param from the file, or what gives it as it is by then.
 * @throws {FileRefused} when it is too large, cannot be read, or is in no encoding it could be in.
 */
export async function textOf(from: File | (() => Promise<File>)): Promise<Decoded> {
  const read = async () => {
    const file = from instanceof File ? from : await from();
    refuseSize(file.size);
    return file.arrayBuffer();
  };
  // What is only in the cloud, or being written, gives an error that passes for damage: once more.
  const content = await read().catch((error) => {
    if (error instanceof FileRefused) throw error;
    return read();
  }).catch((error) => {
    throw error instanceof FileRefused ? error : new FileRefused(UNREADABLE);
  });
  return decoded(new Uint8Array(content));
}

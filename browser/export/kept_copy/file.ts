/**
 * A file of the person's own that a copy is written to. Whole files only: the browser writes beside
 * it and puts the new one in its place. Whoever does so last wins, and is not told of another: so
 * what stands there is looked at right before.
 */
import { CopyTrouble } from "./trouble.ts";

/** What the types of the language lack. The permission of a file is asked for from a press alone. */
interface Permitted {
  queryPermission?(asked: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(asked: { mode: "readwrite" }): Promise<PermissionState>;
}

/** A file that does not stay as it is for as long as it takes to read it. */
const TRIES = 3;

/** Whether this page may write to the file. */
export async function permissionOf(file: FileSystemFileHandle): Promise<PermissionState> {
  return await (file as Permitted).queryPermission?.({ mode: "readwrite" }) ?? "granted";
}

/**
 * Ask the person whether this page may.
 *
 * @throws {DOMException} when nobody has just pressed anything.
 */
export async function askPermission(file: FileSystemFileHandle): Promise<PermissionState> {
  return await (file as Permitted).requestPermission?.({ mode: "readwrite" }) ?? "granted";
}

/** What any two files share only if they hold the same. */
export async function fingerprint(content: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a file holds. */
export interface Found {
  bytes: ArrayBuffer;
  fingerprint: string;
}

/**
 * Read a file. Times alone tell nothing: programs that synchronise set them as they like.
 *
 * @throws {DOMException} when it is gone, or cannot be read.
 * @throws {CopyTrouble} when it changes all the while.
 */
export async function look(file: FileSystemFileHandle): Promise<Found> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await file.getFile();
    const bytes = await before.arrayBuffer();
    const found = { bytes, fingerprint: await fingerprint(bytes) };
    const { size, lastModified } = await file.getFile();
    if (size === before.size && lastModified === before.lastModified) return found;
  }
  throw new CopyTrouble("failed");
}

/**
 * Put another text in the place of what the file holds, all or nothing.
 *
 * @param before is awaited at the last moment: nothing is put there when it throws.
 * @throws {DOMException} when the browser does not let it; and whatever `before` throws.
 */
export async function replace(
  file: FileSystemFileHandle,
  text: BufferSource,
  before: () => Promise<void>,
): Promise<void> {
  const writable = await file.createWritable();
  try {
    await writable.write(text);
    await before();
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
  await writable.close();
}

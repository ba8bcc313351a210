/** The file that a person picks. None that is there is written to: that is asked first. */
import type { Way } from "./kept_copy.ts";

/** What a browser has that can write to files; the types of the language lack it. */
interface Pickers {
  showOpenFilePicker(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
  showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle>;
}

/** The browser begins where the last such file was picked. */
const ID = "a-closer-look-copy";
const types = [{ description: "A record", accept: { "application/json": [".json"] } }];

export interface Picked {
  file: FileSystemFileHandle;
  /** Whether it was made just now. */
  isNew: boolean;
  /** Makes a file beside it, under a name that no other has. */
  beside?: () => Promise<FileSystemFileHandle>;
}

/**
 * Let the person pick.
 *
 * @param name of a file that is made.
 * @throws {DOMException} when they pick none, or the browser does not let them.
 */
export async function pick(way: Exclude<Way, "none">, name: string): Promise<Picked> {
  const pickers = globalThis as unknown as Pickers;
  if (way === "file") {
    const [file] = await pickers.showOpenFilePicker({ id: ID, types });
    return { file: file!, isNew: false };
  }
  if (way === "new") {
    const file = await pickers.showSaveFilePicker({ id: ID, types, suggestedName: name });
    return { file, isNew: (await file.getFile()).size === 0 };
  }
  const folder = await pickers.showDirectoryPicker({ id: ID, mode: "readwrite" });
  const there = await fileIn(folder, name);
  if (there === undefined) return { file: await made(folder, name), isNew: true };
  const beside = () => besides(folder, name);
  return there ? { file: there, isNew: false, beside } : { file: await beside(), isNew: true };
}

/** The file of that name; undefined where there is none, null where a folder has the name. */
async function fileIn(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemFileHandle | undefined | null> {
  try {
    return await folder.getFileHandle(name);
  } catch (error) {
    const { name: why } = error as DOMException;
    if (why === "NotFoundError") return undefined;
    if (why === "TypeMismatchError") return null;
    throw error;
  }
}

function made(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle> {
  return folder.getFileHandle(name, { create: true });
}

async function besides(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemFileHandle> {
  for (let number = 2;; number++) {
    const free = name.replace(/\.json$/, `-${number}.json`);
    if (await fileIn(folder, free) === undefined) return await made(folder, free);
  }
}

/** The folder that holds people's files: opened once, and read again when more have come. */
import { onAction, part } from "../shared/element.ts";

/** A file by its name, and the way to it: what a folder holds may be replaced meanwhile. */
export interface Source {
  name: string;
  fetch(): Promise<File>;
}

interface Handle {
  kind: string;
  name: string;
  getFile(): Promise<File>;
}
/** What browsers that can keep a folder give of it. */
interface Folder {
  values(): AsyncIterable<Handle>;
}
type Picker = { showDirectoryPicker?: () => Promise<Folder> };

/** Those of files that may hold a record. */
export function recordFiles(files: Iterable<File> | null | undefined): Source[] {
  return [...files ?? []].map((file) => ({ name: file.name, fetch: () => Promise.resolve(file) }))
    .filter(isRecordFile);
}

/** Those that were dropped, and those in folders that were. */
export async function droppedFiles({ items }: DataTransfer): Promise<Source[]> {
  // To be asked for at once: what was dropped is gone after the event.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const found = await Promise.all(entries.map(sourcesIn));
  return found.flat().filter(isRecordFile);
}

/** Of a folder what lies in it, not what lies in folders of it. */
async function sourcesIn(entry: FileSystemEntry | null): Promise<Source[]> {
  if (entry?.isDirectory) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const all: FileSystemEntry[] = [];
    // It gives a hundred at a time, and none in the end.
    for (let some = [entry]; some.length;) {
      some = await new Promise<FileSystemEntry[]>((done, failed) =>
        reader.readEntries(done, failed)
      );
      all.push(...some);
    }
    return all.filter(({ isFile }) => isFile).map(sourceOf);
  }
  return entry?.isFile ? [sourceOf(entry)] : [];
}

function sourceOf(entry: FileSystemEntry): Source {
  const fetch = () =>
    new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
  return { name: entry.name, fetch };
}

function isRecordFile({ name }: { name: string }): boolean {
  return /\.(?:json|docx?)$/i.test(name);
}

/** @param open is given all files of records in the folder. */
export function startFolder(section: HTMLElement, open: (files: Source[]) => Promise<void>): void {
  const input = part(section, "input[data-people-folder]", HTMLInputElement);
  const again = part(section, '[data-action="read-again"]', HTMLElement);
  let folder: Folder | undefined;

  const read = async () => {
    if (!folder) {
      // This browser keeps no folder: it asks for it each time.
      input.click();
      return;
    }
    const files: Source[] = [];
    for await (const one of folder.values()) {
      const { kind, name } = one;
      if (kind === "file") files.push({ name, fetch: () => one.getFile() });
    }
    await open(files.filter(isRecordFile));
  };
  onAction(section, "open-folder", async () => {
    const { showDirectoryPicker } = globalThis as Picker;
    try {
      folder = await showDirectoryPicker?.call(globalThis);
    } catch (error) {
      // Whoever closes the picker wants nothing; where it is forbidden, the other way is there.
      if (error instanceof DOMException && error.name === "AbortError") return;
      folder = undefined;
    }
    await read();
    again.hidden = false;
  });
  onAction(section, "read-again", read);
}

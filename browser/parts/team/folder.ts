/** The folder that holds people's files: opened once, and read again when more have come. */
import { onAction, part } from "../shared/element.ts";

/** What browsers that can keep a folder give of it. */
interface Folder {
  values(): AsyncIterable<{ kind: string; getFile(): Promise<File> }>;
}
type Picker = { showDirectoryPicker?: () => Promise<Folder> };

export function isRecordFile({ name }: File): boolean {
  return /\.(?:json|docx?)$/i.test(name);
}

/** @param open is given all files of records in the folder. */
export function startFolder(section: HTMLElement, open: (files: File[]) => Promise<void>): void {
  const input = part(section, "input[data-people-folder]", HTMLInputElement);
  const again = part(section, '[data-action="read-again"]', HTMLElement);
  let folder: Folder | undefined;

  const read = async () => {
    if (!folder) {
      // This browser keeps no folder: it asks for it each time.
      input.click();
      return;
    }
    const files: File[] = [];
    for await (const one of folder.values()) {
      if (one.kind === "file") files.push(await one.getFile());
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

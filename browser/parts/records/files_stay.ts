/** Erasing leaves the files that copies are kept in as they are, and says so. */
import { shown } from "../../record/name.ts";
import type { KeptCopyRow } from "../../store/rows.ts";
import { part, put } from "../shared/element.ts";

export function sayFilesStay(dialog: HTMLElement, kept: readonly KeptCopyRow[]): void {
  part(dialog, "[data-kept-file]", HTMLElement).hidden = kept.length === 0;
  put(dialog, "file", kept.map(({ file }) => shown(file.name)).join(", "));
}

/** Notes that hold text stand open, on screen and on paper. */
import type { Start } from "../shared/component.ts";

export const startNotes: Start = (fieldset, { session }) => {
  const show = () => openNotes(fieldset);
  session.addEventListener("loaded", show);
  session.addEventListener("merged", show);
  show();
};

/** Open the notes in `root` that hold text; the others stay as the reader left them. */
export function openNotes(root: ParentNode): void {
  for (const note of root.querySelectorAll<HTMLDetailsElement>("details[data-note]")) {
    if (note.querySelector("textarea")?.value) note.open = true;
  }
}

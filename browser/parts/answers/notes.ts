/** Notes that hold text, and lists with a tick, stand open, on screen and on paper. */
import type { Changes } from "../../session/change.ts";
import type { Start } from "../shared/component.ts";
import { fieldsIn, readField } from "./controls.ts";

export const startNotes: Start = (fieldset, { follow }) => {
  // Who opens a note is about to write in it. The event of opening does not bubble.
  fieldset.addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.matches("[data-note][open]")) return;
    if (document.activeElement === target.querySelector("summary")) fieldsIn(target)[0]?.focus();
  }, true);
  follow({
    // Not while it is typed: who closes a note again finds it closed.
    causes: ["opened", "read", "elsewhere"],
    draw: (changes) => openNotes(fieldset, changes),
  });
};

/** Open the notes and lists in `root` in which something has come; the others stay as they are. */
function openNotes(root: ParentNode, changes: Changes): void {
  const closed = "details:not([open]):is([data-note], [data-checklist])";
  for (const note of root.querySelectorAll<HTMLDetailsElement>(closed)) {
    note.open = fieldsIn(note).some((field) =>
      readField(field) !== undefined && changes.has(field.dataset.item!, field.dataset.field!)
    );
  }
}

/** Prompts people add to a feature. Stored as they are typed, so there is no unsaved draft. */
import { isRemoved, newOwnPrompt, ownPrompts } from "../record/progress.ts";
import type { Session } from "../session.ts";
import { fill } from "./answers.ts";
import type { Start } from "./component.ts";
import { copyOf, onAction, part } from "./element.ts";
import { openNotes } from "./notes.ts";

export const startOwnPrompts: Start = (section, { session }) => {
  const feature = section.dataset.feature;
  if (!feature) throw new Error("The page's own-prompts section names no feature");
  const list = part(section, "[data-own-list]", HTMLElement);
  const template = part(section, "template[data-own-prompt]", HTMLTemplateElement);

  const add = (item: string) => {
    const row = copyOf(template);
    row.dataset.own = item;
    for (const field of row.querySelectorAll<HTMLElement>("[data-field]")) {
      field.dataset.item = item;
    }
    list.append(row);
    showRow(row, session);
    return row;
  };
  const show = () => {
    list.replaceChildren();
    for (const item of ownPrompts(session.record.answers, feature)) add(item);
  };

  onAction(section, "add-prompt", () => {
    part(add(newOwnPrompt(feature)), '[data-field="text"]', HTMLElement).focus();
  });
  onAction(section, "remove-prompt", (button) => {
    const row = rowOf(button);
    if (session.record.answers.has(row.dataset.own!)) {
      session.set(row.dataset.own!, "removed", true);
      showRow(row, session);
      part(row, '[data-action="restore-prompt"]', HTMLElement).focus();
    } else {
      row.remove(); // Nothing was written in it: there is nothing to bring back.
      part(section, '[data-action="add-prompt"]', HTMLElement).focus();
    }
  });
  onAction(section, "restore-prompt", (button) => {
    const row = rowOf(button);
    session.set(row.dataset.own!, "removed", undefined);
    showRow(row, session);
    part(row, '[data-field="text"]', HTMLElement).focus();
  });
  section.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.field === "text") name(rowOf(target));
  });
  // A row that stands is not made anew: the person may be typing in it.
  const merge = () => {
    for (const item of ownPrompts(session.record.answers, feature)) {
      const row = [...list.children].find((one) =>
        one instanceof HTMLElement && one.dataset.own === item
      );
      if (row instanceof HTMLElement) showRow(row, session);
      else add(item);
    }
  };
  session.addEventListener("loaded", show);
  session.addEventListener("merged", merge);
  show();
};

function showRow(row: HTMLElement, session: Session): void {
  const removed = isRemoved(session.record.answers, row.dataset.own!);
  part(row, "[data-own-body]", HTMLElement).hidden = removed;
  part(row, "[data-removed]", HTMLElement).hidden = !removed;
  fill(row, session);
  openNotes(row);
  name(row);
}

/** Name the checkbox by the prompt's wording, as the guide's own prompts are. */
function name(row: HTMLElement): void {
  const text = part(row, '[data-field="text"]', HTMLTextAreaElement).value.trim();
  const box = part(row, '[data-field="ticked"]', HTMLElement);
  box.setAttribute("aria-label", text || "Prompt not worded yet");
}

function rowOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>("[data-own]")!;
}

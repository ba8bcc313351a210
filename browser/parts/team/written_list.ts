/** What people wrote on a place, side by side, and taken over with one press. */
import { inLines } from "../../record/lines.ts";
import { shown } from "../../record/name.ts";
import { isNameless } from "../../record/team/exercise.ts";
import type { Person } from "../../record/team/people.ts";
import type { Spread } from "../../record/team/spread.ts";
import { takenOver, type Written, writtenOn } from "../../record/team/written.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";
import { showRows } from "../shared/rows.ts";

/** In characters. */
const [LONGEST_NAME, LONGEST] = [80, 5000];

/** Returns what shows it in the part of a place; texts are set only once they are looked at. */
export function startWrittenList(
  section: HTMLElement,
  { session, guide }: Page,
): (one: HTMLElement, people: Person[], spread: Spread) => void {
  const line = part(section, "template[data-written-line]", HTMLTemplateElement);
  const found = new WeakMap<Element, Written>();
  const draws = new WeakMap<Element, () => void>();

  const isTaken = (written: Written) =>
    Object.entries(takenOver(written, isNameless(session.record.answers)))
      .every(([field, text]) => `${session.value(written.to.item, field) ?? ""}`.includes(text));
  const fill = (row: HTMLElement, written: Written) => {
    const { who, label, text, isPrivate } = written;
    const name = shown(who, LONGEST_NAME);
    put(row, "who", name);
    put(row, "box", label);
    put(row, "text", inLines(text.slice(0, LONGEST)));
    row.classList.toggle("team__private", isPrivate);
    const button = part(row, "button", HTMLButtonElement);
    found.set(button, written);
    button.textContent = isTaken(written) ? "Taken over" : "Take over";
    button.setAttribute("aria-label", `${button.textContent} what ${name} wrote: ${label}`);
  };
  onAction(section, "take-over", (button) => {
    const written = found.get(button);
    if (!written) return;
    const { to: { item }, isAdded } = written;
    const fields = takenOver(written, isNameless(session.record.answers));
    for (const [field, text] of Object.entries(fields)) {
      const before = session.value(item, field);
      const own = isAdded && typeof before === "string" && before.trim() ? `${before}\n\n` : "";
      if (!own.includes(text)) session.set(item, field, own + text);
    }
    if (session.value(item, "removed") === true) session.set(item, "removed", undefined);
    button.textContent = "Taken over";
  });
  // It does not bubble.
  section.addEventListener("toggle", ({ target }) => {
    if (target instanceof Element) draws.get(target)?.();
  }, true);

  return (one, people, spread) => {
    const details = part(one, "details[data-texts]", HTMLDetailsElement);
    const draw = () => {
      if (!details.open) return;
      const all = writtenOn(guide.here(), people, spread);
      part(one, "[data-nothing]", HTMLElement).hidden = all.length > 0;
      showRows(part(one, "[data-written]", HTMLElement), all, {
        key: ({ key }) => key,
        make: () => copyOf(line),
        fill,
      });
    };
    draws.set(details, draw);
    draw();
  };
}

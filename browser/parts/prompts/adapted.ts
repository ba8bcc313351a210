/** Prompts that were adapted to what one looks at (3.9): beside the guide's own words. */
import type { Start } from "../shared/component.ts";
import { copyOf, part } from "../shared/element.ts";

export const startAdapted: Start = (section, { session, follow }) => {
  const template = part(section, "template[data-adapted]", HTMLTemplateElement);
  const notes = new Map<HTMLElement, HTMLElement>();
  const ticks = () => document.querySelectorAll<HTMLElement>('[data-item][data-field="ticked"]');
  const said = (item: string) => {
    const wording = session.value(item, "wording");
    if (session.value(item, "left_out") === true) return "Left out here.";
    return typeof wording === "string" && wording.trim() ? `Asked here: ${wording}` : "";
  };
  follow({
    draw: () => {
      for (const tick of ticks()) {
        const { item = "" } = tick.dataset;
        const words = said(item);
        if (!words && !notes.has(tick)) continue;
        const note = notes.get(tick) ?? copyOf(template);
        notes.set(tick, note);
        note.id = `adapted-${item}`;
        note.textContent = words;
        note.hidden = !words;
        tick.setAttribute("aria-describedby", note.id);
        tick.parentElement!.after(note);
      }
    },
  });
};

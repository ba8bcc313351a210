/** A view that is read from the back of a room: one place at a time, with the illustrations beside it. */
import type { Theme } from "../../record/guide/guide.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";

/** As `illustration.1.5.1` in the guide's texts: theme, level, and its place. */
const ILLUSTRATION = /^illustration\.([^.]+)\.(\d+)\./;

export function startProjector(section: HTMLElement, page: Page): void {
  const guide = page.guide.here();
  const list = part(section, "[data-places]", HTMLElement);
  const button = part(section, '[data-action="project"]', HTMLElement);
  const template = part(section, "template[data-illustration]", HTMLTemplateElement);
  const illustrations = part(section, "[data-illustrations]", HTMLElement);
  const point = part(section, "template[data-text-line]", HTMLTemplateElement);
  /** The part that is shown. */
  let now: HTMLElement | undefined;

  const isOn = () => document.documentElement.classList.contains("projected");
  const parts = () => [...list.children].filter((one) => one instanceof HTMLElement);
  const go = (step: 1 | -1 | 0) => {
    const all = parts();
    const at = all.findIndex((one) => one === now || one.contains(document.activeElement));
    now = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    for (const one of all) one.classList.toggle("team__place--now", one === now);
    now?.scrollIntoView({ block: "start" });
    now?.focus({ preventScroll: true });
    void illustrate();
  };
  /** What the guide says of good and weak practice, beside what people think of theirs. */
  const illustrate = async () => {
    const place = now?.dataset.place;
    illustrations.hidden = !isOn() || !place;
    if (illustrations.hidden) return;
    const theme = guide.themes.find((one) => isOf(one, place!));
    const { texts } = await page.guide.whole();
    if (!theme || now?.dataset.place !== place) return;
    const levels = new Map<string, string[]>();
    for (const [id, text] of Object.entries(texts)) {
      const [, of, level = ""] = ILLUSTRATION.exec(id) ?? [];
      if (of === theme.id) levels.set(level, [...levels.get(level) ?? [], text]);
    }
    illustrations.replaceChildren(
      ...[...levels].map(([, [name = "", ...points]]) => {
        const one = copyOf(template);
        put(one, "name", name);
        part(one, "[data-points]", HTMLElement).replaceChildren(...points.map((text) => {
          const line = copyOf(point);
          line.textContent = text;
          return line;
        }));
        return one;
      }),
    );
    now?.append(illustrations);
  };

  onAction(section, "project", () => {
    const on = !isOn();
    button.setAttribute("aria-pressed", String(on));
    document.documentElement.classList.toggle("projected", on);
    if (on) go(0);
    else illustrations.hidden = true;
  });
  addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = event.target;
    const isBusy = at instanceof Element && at.closest("input, textarea, select, button, summary");
    if (!step || isBusy || event.altKey || event.ctrlKey || event.metaKey || section.hidden) return;
    go(step);
  });
}

function isOf({ id, features }: Theme, place: string): boolean {
  return id === place || features.some((feature) => feature.id === place);
}

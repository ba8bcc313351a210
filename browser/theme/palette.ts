/**
 * Light or dark: as the reader chose, or else as the system is, also when that turns meanwhile.
 *
 * Only a press is stored.
 */
import { keep, kept } from "./kept.ts";

const KEY = "__palette";
const PARTS = ["media", "scheme", "primary", "accent"] as const;
const form = document.querySelector<HTMLElement>('[data-md-component="palette"]')!;
/** A choice for each scheme. */
const choices = [...form.querySelectorAll("input")];

function colours(choice: HTMLInputElement): { [part: string]: string } {
  return Object.fromEntries(
    PARTS.map((part) => [part, choice.getAttribute(`data-md-color-${part}`) ?? ""]),
  );
}

function put(choice: HTMLInputElement): void {
  // Beside each choice stands the button that leads from it to the other.
  for (const each of choices) (each.nextElementSibling as HTMLElement).hidden = each !== choice;
  const chosen = colours(choice);
  for (const part of PARTS) document.body.setAttribute(`data-md-color-${part}`, chosen[part]!);
  // What the browser draws itself: fields, bars, the ground behind the page.
  named("color-scheme").content = chosen.scheme === "slate" ? "dark" : "light";
  const header = form.closest("header")!;
  named("theme-color").content = getComputedStyle(header).backgroundColor;
}

function named(name: string): HTMLMetaElement {
  const found = document.head.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
  if (found) return found;
  const meta = document.createElement("meta");
  meta.name = name;
  document.head.append(meta);
  return meta;
}

function chosenOrSystems(): HTMLInputElement {
  const stored = choices[(kept(KEY) as { index?: number } | null)?.index ?? -1];
  return stored ?? choices.find(({ dataset }) => matchMedia(dataset.mdColorMedia!).matches) ??
    choices[0]!;
}

function press(choice: HTMLInputElement): void {
  put(choice);
  keep(KEY, { index: choices.indexOf(choice), color: colours(choice) });
}

put(chosenOrSystems());
form.addEventListener("change", ({ target }) => press(target as HTMLInputElement));
form.addEventListener("keydown", ({ key, target }) => {
  const next = choices[(choices.indexOf(target as HTMLInputElement) + 1) % choices.length];
  if (key !== "Enter" || !next) return;
  next.checked = true;
  press(next);
  next.focus();
});
for (const { dataset } of choices) {
  matchMedia(dataset.mdColorMedia!).addEventListener("change", () => put(chosenOrSystems()));
}

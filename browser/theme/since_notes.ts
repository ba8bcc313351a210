/**
 * The switch that hides the notes on what has changed since the guide was published.
 *
 * Without scripts there is no switch and every note is shown.
 */
import { keep, kept } from "./kept.ts";

const KEY = "a-closer-look.since-notes";
const SWITCH = "input[data-since-switch]";
const root = document.documentElement;

function show(shown: boolean): void {
  root.dataset.sinceNotes = shown ? "shown" : "hidden";
  for (const input of document.querySelectorAll<HTMLInputElement>(SWITCH)) input.checked = shown;
}

function showChosen(): void {
  show(kept(KEY) !== "hidden");
}

showChosen();
// The switch itself is there once the page has been read, long before other scripts have run.
document.addEventListener("readystatechange", () => show(root.dataset.sinceNotes !== "hidden"));
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches(SWITCH)) return;
  keep(KEY, target.checked ? "shown" : "hidden");
  show(target.checked);
});
// Another tab changed it, or this page comes back from the browser's page cache.
addEventListener("storage", showChosen);
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) showChosen();
});

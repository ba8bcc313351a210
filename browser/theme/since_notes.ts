/**
 * The switch that hides the notes on what has changed since the guide was published, and the button
 * that opens them all. A note is a line until it is opened.
 *
 * Without scripts there is neither, and every note is there to open.
 */
import { keep, kept } from "./kept.ts";

const KEY = "a-closer-look.since-notes";
const SWITCH = "input[data-since-switch]";
const OPEN = "button[data-since-open]";
const NOTES = "details[data-since-note]";
const root = document.documentElement;

function show(shown: boolean): void {
  root.dataset.sinceNotes = shown ? "shown" : "hidden";
  for (const input of document.querySelectorAll<HTMLInputElement>(SWITCH)) input.checked = shown;
  for (const button of document.querySelectorAll<HTMLButtonElement>(OPEN)) button.hidden = !shown;
  if (!shown) open(false);
}

function open(opened: boolean): void {
  for (const note of document.querySelectorAll<HTMLDetailsElement>(NOTES)) note.open = opened;
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
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest(OPEN)) open(true);
});
// Another tab changed it, or this page comes back from the browser's page cache.
addEventListener("storage", showChosen);
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) showChosen();
});

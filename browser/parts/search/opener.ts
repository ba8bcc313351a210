/**
 * The way into the search, on every page. The search itself and its index are loaded when somebody
 * turns to it: script elements, as `import()` and `fetch` are blocked on `file://`.
 */
import type { Index } from "../../search/index_file.ts";
import { part } from "../shared/element.ts";
import { loadScript } from "../shared/load_script.ts";
import { takeWords } from "./marked_words.ts";

/** What the search's own script can do. */
export interface Search {
  /** Brings the dialog to life; called once, with the index and the root of the site. */
  startDialog(dialog: HTMLDialogElement, index: Index, root: URL): Promise<void>;
  /** Marks words in a part of the page. */
  markWords(root: Element | null, words: string[]): void;
}

/** Symbols, so that nothing else in the page can have these names. */
const SEARCH = Symbol.for("a-closer-look.search");
const INDEX = Symbol.for("a-closer-look.search-index");
type Holder = { [SEARCH]?: Search; [INDEX]?: Index };

/** Called by the search's own script, once it runs. */
export function offerSearch(search: Search): void {
  (globalThis as Holder)[SEARCH] = search;
}

/** `scripts` is the folder of the site's scripts. */
export function startSearch(scripts: URL): void {
  const button = document.querySelector<HTMLButtonElement>('[data-part~="search-open"]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-part~="search"]');
  const sought = takeWords();
  if (sought.length > 0) void markSought(sought, scripts);
  if (!button || !dialog) return;
  const field = part(dialog, "[data-field]", HTMLInputElement);
  const said = part(dialog, "[data-status]", HTMLElement);
  let loading: Promise<void> | undefined;

  const open = (): void => {
    dialog.showModal();
    field.focus();
    field.select();
    loading ??= load(dialog, scripts).catch(() => {
      said.textContent =
        "The search could not be loaded. Close it and open it again to try once more.";
      loading = undefined;
    });
  };
  button.addEventListener("click", open);
  part(dialog, "[data-close]", HTMLButtonElement).addEventListener("click", () => {
    dialog.close();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close(); // beside it: the dialog itself is all covered
  });
  // The theme's keys would lead away from here.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  button.disabled = false;

  const asked = new URLSearchParams(location.search).get("q");
  if (!asked) return;
  field.value = asked;
  open();
}

/** Marks are a help that nothing waits for: where they cannot be made, the page is as it is. */
async function markSought(words: string[], scripts: URL): Promise<void> {
  const search = await loadSearch(scripts).catch(() => undefined);
  search?.markWords(document.querySelector("article"), words);
}

function loadSearch(scripts: URL): Promise<Search> {
  return loadScript(new URL("search.js", scripts).href, () => (globalThis as Holder)[SEARCH]);
}

async function load(dialog: HTMLDialogElement, scripts: URL): Promise<void> {
  const place = new URL("search-index.js", scripts).href;
  const [{ startDialog }, index] = await Promise.all([
    loadSearch(scripts),
    loadScript(place, () => (globalThis as Holder)[INDEX]),
  ]);
  part(dialog, "[data-status]", HTMLElement).textContent = "";
  await startDialog(dialog, index, new URL("..", scripts));
}

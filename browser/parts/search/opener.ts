/**
 * The way into the search, on every page. The search itself and its index are loaded when somebody
 * turns to it: script elements, as `import()` and `fetch` are blocked on `file://`.
 */
import type { Index } from "../../search/index_file.ts";
import { part } from "../shared/element.ts";
import { loadScript } from "../shared/load_script.ts";
import { markWords, takeWords } from "./marked_words.ts";

/** Brings the dialog to life; called once, with the index and the root of the site. */
export type StartDialog = (dialog: HTMLDialogElement, index: Index, root: URL) => Promise<void>;

/** Symbols, so that nothing else in the page can have these names. */
const DIALOG = Symbol.for("a-closer-look.search");
const INDEX = Symbol.for("a-closer-look.search-index");
type Holder = { [DIALOG]?: StartDialog; [INDEX]?: Index };

/** Called by the search's own script, once it runs. */
export function offerSearch(start: StartDialog): void {
  (globalThis as Holder)[DIALOG] = start;
}

/** `scripts` is the folder of the site's scripts. */
export function startSearch(scripts: URL): void {
  const button = document.querySelector<HTMLButtonElement>("[data-search-open]");
  const dialog = document.querySelector<HTMLDialogElement>("[data-search]");
  markWords(document.querySelector("article"), takeWords());
  if (!button || !dialog) return;
  const field = part(dialog, "[data-search-field]", HTMLInputElement);
  const said = part(dialog, "[data-search-status]", HTMLElement);
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
  part(dialog, "[data-search-close]", HTMLButtonElement).addEventListener("click", () => {
    dialog.close();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close(); // beside it: the dialog itself is all covered
  });
  // The theme's keys would lead away from here.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  button.dataset.ready = "";

  const asked = new URLSearchParams(location.search).get("q");
  if (!asked) return;
  field.value = asked;
  open();
}

async function load(dialog: HTMLDialogElement, scripts: URL): Promise<void> {
  const holder = globalThis as Holder;
  await Promise.all([
    holder[DIALOG] ?? loadScript(new URL("search.js", scripts)),
    holder[INDEX] ?? loadScript(new URL("search-index.js", scripts)),
  ]);
  const { [DIALOG]: start, [INDEX]: index } = holder;
  if (!start || !index) throw new Error("The search did not run");
  part(dialog, "[data-search-status]", HTMLElement).textContent = "";
  await start(dialog, index, new URL("..", scripts));
}

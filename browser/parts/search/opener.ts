/**
 * The way into the search, on every page. The search itself and its index are loaded when somebody
 * turns to it: script elements, as `import()` and `fetch` are blocked on `file://`.
 */
import type { Index } from "../../search/index_file.ts";
import { part } from "../shared/element.ts";
import { loadScript } from "../shared/load_script.ts";
import { takeWords } from "./left_words.ts";
import type { markWords } from "./marked_words.ts";

/** Brings the dialog to life; called once, with the index and the root of the site. */
export type StartDialog = (dialog: HTMLDialogElement, index: Index, root: URL) => Promise<void>;

/** Symbols, so that nothing else in the page can have these names. */
const DIALOG = Symbol.for("a-closer-look.search");
const INDEX = Symbol.for("a-closer-look.search-index");
const MARKS = Symbol.for("a-closer-look.marks");
type Marks = typeof markWords;
type Holder = { [DIALOG]?: StartDialog; [INDEX]?: Index; [MARKS]?: Marks };

/** Called by the search's own script, once it runs. */
export function offerSearch(start: StartDialog): void {
  (globalThis as Holder)[DIALOG] = start;
}

/** Called by the script that marks what was looked for, once it runs. */
export function offerMarks(mark: Marks): void {
  (globalThis as Holder)[MARKS] = mark;
}

/** `scripts` is the folder of the site's scripts. */
export function startSearch(scripts: URL): void {
  const button = document.querySelector<HTMLButtonElement>('[data-part~="search-open"]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-part~="search"]');
  const words = takeWords();
  if (words.length) void showMarks(words, scripts);
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

/** Without them the page is as good to read. */
async function showMarks(words: string[], scripts: URL): Promise<void> {
  try {
    const offered = () => (globalThis as Holder)[MARKS];
    const mark = await loadScript(new URL("marks.js", scripts).href, offered);
    mark(document.querySelector("article"), words);
  } catch (error) {
    console.error(error);
  }
}

async function load(dialog: HTMLDialogElement, scripts: URL): Promise<void> {
  const holder = globalThis as Holder;
  const of = (name: string) => new URL(name, scripts).href;
  const [start, index] = await Promise.all([
    loadScript(of("search.js"), () => holder[DIALOG]),
    loadScript(of("search-index.js"), () => holder[INDEX]),
  ]);
  part(dialog, "[data-status]", HTMLElement).textContent = "";
  await start(dialog, index, new URL("..", scripts));
}

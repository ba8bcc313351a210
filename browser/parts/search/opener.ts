/**
 * The way into the search, on every page. The search itself and its index are loaded when somebody
 * turns to it: script elements, as `import()` and `fetch` are blocked on `file://`.
 */
import type { Index } from "../../search/index_file.ts";
import { part } from "../shared/element.ts";
import { LateScript } from "../shared/late_script.ts";
import type { Scripts } from "../shared/scripts.ts";
import { takeWords } from "./left_words.ts";
import type { markWords } from "./marked_words.ts";

/** Brings the dialog to life; called once, with the index and the root of the site. */
export type StartDialog = (dialog: HTMLDialogElement, index: Index, root: URL) => Promise<void>;

export const SEARCH = new LateScript<StartDialog>("search");
/** The build makes it. */
const INDEX = new LateScript<Index>("search-index");
/** Marks what was looked for. */
export const MARKS = new LateScript<typeof markWords>("marks");

export function startSearch(scripts: Scripts): void {
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
        "The search could not be loaded. Close it and open it again, or reload the page.";
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
async function showMarks(words: string[], scripts: Scripts): Promise<void> {
  try {
    const mark = await MARKS.load(scripts);
    mark(document.querySelector("article"), words);
  } catch (error) {
    console.error(error);
  }
}

async function load(dialog: HTMLDialogElement, scripts: Scripts): Promise<void> {
  const [start, index] = await Promise.all([SEARCH.load(scripts), INDEX.load(scripts)]);
  part(dialog, "[data-status]", HTMLElement).textContent = "";
  await start(dialog, index, scripts.root);
}

/**
 * The search once it is loaded: a combobox whose list is a grid, one link a row. The focus stays in
 * the field; the arrow keys choose a row, Enter opens it, or the first if none is chosen.
 */
import { Finder } from "../../search/finder.ts";
import type { Index } from "../../search/index_file.ts";
import { part } from "../shared/element.ts";
import { leaveFor } from "./left_words.ts";
import { markWords } from "./marked_words.ts";
import { MOST, Results } from "./results.ts";
import { wordsFor } from "./said.ts";

export async function startDialog(
  dialog: HTMLDialogElement,
  index: Index,
  root: URL,
): Promise<void> {
  const finder = await Finder.of(index);
  const field = part(dialog, "[data-field]", HTMLInputElement);
  const status = part(dialog, "[data-status]", HTMLElement);
  const hint = part(dialog, "[data-hint]", HTMLElement);
  const nothing = part(dialog, "[data-nothing]", HTMLElement);
  const results = new Results(dialog, field, root);

  const find = (): void => {
    const query = field.value.trim();
    const found = finder.find(query);
    results.show(found);
    const isNothing = query !== "" && found.entries.length === 0;
    const words = query ? wordsFor(query, found, MOST) : "";
    if (status.textContent !== words) status.textContent = words;
    hint.hidden = query !== "";
    nothing.hidden = !isNothing;
  };
  field.addEventListener("input", find);
  // What has room in a line changes with the window.
  addEventListener("resize", () => dialog.open && find());

  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) results.choose(step, event.target);
    else if (event.key === "Enter" && event.target === field && !event.isComposing) results.open();
    else return;
    event.preventDefault();
  });
  results.onOpen((link, words) => {
    dialog.close();
    const to = new URL(link.href);
    const isHere = to.pathname === location.pathname && to.host === location.host;
    if (!isHere) return location.assign(leaveFor(link.href, words));
    markWords(document.querySelector("article"), words);
    // The same place again moves nothing by itself.
    history.pushState(null, "", to.pathname + to.hash);
    location.replace(to.hash || "#");
  });
  find();
}

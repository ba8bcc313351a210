/** The page's alert: everything that is wrong at the moment, a paragraph's worth in plain words. */
import { isRefused } from "../../record/file/refused.ts";
import { isStoreProblem, storeProblem } from "../../store/problem.ts";

export type Topic =
  | "saving"
  | "copy"
  | "action"
  | "component"
  | "versions"
  | "late"
  | "note"
  | "room";

export class Problems {
  readonly #region: HTMLElement;
  readonly #words = new Map<Topic, string>();

  constructor(region: HTMLElement | null) {
    this.#region = region ?? regionOfOurOwn();
  }

  /** Say what is wrong with one topic, in place of what was said of it; undefined: all is well. */
  say(topic: Topic, words: string | undefined): void {
    if (words === undefined) this.#words.delete(topic);
    else this.#words.set(topic, words);
    const all = [...this.#words.values()].join(" ");
    if (this.#region.textContent !== all) this.#region.textContent = all;
    this.#region.hidden = !all;
  }
}

/** A page without an alert can still say that something is wrong. */
function regionOfOurOwn(): HTMLElement {
  const region = document.createElement("p");
  region.setAttribute("role", "alert");
  document.body.prepend(region);
  return region;
}

/** Why something did not work, in words: the file's fault, the storage's, or this page's own. */
export function reasonOf(error: unknown): string {
  if (isRefused(error)) return error.message;
  if (isStoreProblem(error) || error instanceof DOMException) {
    return storeProblem(error).message;
  }
  console.error(error);
  return "A part of this site is at fault. Reload the page and try again; if this message stays, " +
    "tell whoever looks after this site.";
}

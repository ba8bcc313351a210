/** The dialogs that show a file: the page's own, or loaded when they are asked for. */
import names from "../../record/names.json" with { type: "json" };
import { FileRefused } from "../../record/file/refused.ts";
import { loadScript } from "../shared/load_script.ts";
import type { Scripts } from "../shared/scripts.ts";

const HTML = Symbol.for(names.importPreview);
/** For a record as a file holds it; for a form that was filled in. */
const DIALOGS = {
  record: "dialog[data-import-preview]",
  form: "dialog[data-form-preview]",
} as const;

/**
 * The dialog, in the bar.
 *
 * @throws {FileRefused} when it cannot be loaded; it can be tried again.
 */
export async function previewDialog(
  bar: Element,
  scripts: Scripts,
  which: keyof typeof DIALOGS = "record",
): Promise<HTMLDialogElement> {
  const dialog = DIALOGS[which];
  const there = bar.querySelector<HTMLDialogElement>(dialog);
  if (there) return there;
  const html = await loadScript(
    scripts.address("import_preview"),
    () => (globalThis as { [HTML]?: string })[HTML],
  ).catch((error) => {
    console.error(error);
    throw new FileRefused("A part of this site did not load. Reload the page and try again.");
  });
  // The build made it from a template; nothing of a file is in it.
  const made = new DOMParser().parseFromString(html, "text/html");
  const found = made.querySelector<HTMLDialogElement>(dialog);
  if (!found) throw new Error("The script of the preview holds none");
  return bar.appendChild(document.adoptNode(found)) as HTMLDialogElement;
}

/** The dialog that shows a file: the page's own, or loaded when it is asked for. */
import names from "../../record/names.json" with { type: "json" };
import { FileRefused } from "../../record/file/refused.ts";
import { loadScript } from "../shared/load_script.ts";

const HTML = Symbol.for(names.importPreview);
const DIALOG = "dialog[data-import-preview]";

/**
 * The dialog, in the bar.
 *
 * @param scripts the folder of the site's scripts.
 * @throws {FileRefused} when it cannot be loaded; it can be tried again.
 */
export async function previewDialog(bar: Element, scripts: URL): Promise<HTMLDialogElement> {
  const there = bar.querySelector<HTMLDialogElement>(DIALOG);
  if (there) return there;
  const html = await loadScript(
    new URL("import_preview.js", scripts).href,
    () => (globalThis as { [HTML]?: string })[HTML],
  ).catch((error) => {
    console.error(error);
    throw new FileRefused("A part of this site did not load. Reload the page and try again.");
  });
  // The build made it from a template; nothing of a file is in it.
  const dialog = new DOMParser().parseFromString(html, "text/html").querySelector<
    HTMLDialogElement
  >(DIALOG);
  if (!dialog) throw new Error("The script of the preview holds none");
  return bar.appendChild(document.adoptNode(dialog)) as HTMLDialogElement;
}

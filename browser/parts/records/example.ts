/** The example record: opened with one press, and never the record that new tabs open. */
import type { Page } from "../shared/component.ts";
import { onAction } from "../shared/element.ts";
import { loadReader } from "../import/reader.ts";
import type { Act } from "./act.ts";

export function startExample(section: HTMLElement, page: Page, act: Act): void {
  onAction(
    section,
    "open-example",
    () => act(async () => (await loadReader(page)).openExample(page)),
  );
}

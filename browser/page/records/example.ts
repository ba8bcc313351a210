/** The example record: opened with one press, and never the record that new tabs open. */
import { readFile } from "../../record/file.ts";
import type { Page } from "../component.ts";
import { onAction } from "../element.ts";
import type { Act } from "./records_page.ts";

export function startExample(section: HTMLElement, { session }: Page, act: Act): void {
  const text = section.querySelector("[data-example-file]")?.textContent;
  if (!text) return; // This guide has no example.
  onAction(section, "open-example", () => {
    const { record } = readFile(text, session.guide);
    void act(() =>
      session.replace(async (store) => {
        await store.run("putExample", record);
        return record.id;
      })
    );
  });
}

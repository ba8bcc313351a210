/** The example record: opened with one press, and never the record that new tabs open. */
import { readFile } from "../../record/file/read_and_write.ts";
import type { Page } from "../shared/component.ts";
import { onAction } from "../shared/element.ts";
import type { Act } from "./act.ts";

export function startExample(section: HTMLElement, { session }: Page, act: Act): void {
  const text = section.querySelector("[data-example-file]")?.textContent;
  if (!text) return; // This guide has no example.
  onAction(section, "open-example", () => {
    void act(async () => {
      const { record } = readFile(text, session.guide);
      await session.replace(async (store) => {
        await store.run("putExample", record);
        return record.id;
      });
    });
  });
}

/** The example record: opened with one press, and never the record that new tabs open. */
import names from "../../record/names.json" with { type: "json" };
import { FileRefused } from "../../record/file/refused.ts";
import { loadReader } from "../import/reader.ts";
import type { Page } from "../shared/component.ts";
import { onAction } from "../shared/element.ts";
import { loadScript } from "../shared/load_script.ts";
import type { Act } from "./act.ts";

const FILE = Symbol.for(names.exampleFile);

export function startExample(section: HTMLElement, { session, scripts }: Page, act: Act): void {
  onAction(section, "open-example", () => {
    void act(async () => {
      const [{ readFile }, file] = await Promise.all([loadReader(scripts), loadExample(scripts)]);
      const { record } = readFile(JSON.stringify(file), session.guide);
      await session.replace(async (store) => {
        await store.run("putExample", record);
        return record.id;
      });
    });
  });
}

function loadExample(scripts: URL): Promise<object> {
  const offered = () => (globalThis as { [FILE]?: object })[FILE];
  return loadScript(new URL("example.js", scripts).href, offered).catch((error) => {
    console.error(error);
    throw new FileRefused("The example did not load. Reload the page and try again.");
  });
}

/** The example that comes with the guide: read as a file is, and opened in this tab. */
import names from "../../record/names.json" with { type: "json" };
import { readFile } from "../../record/file/read_and_write.ts";
import { FileRefused } from "../../record/file/refused.ts";
import type { Page } from "../shared/component.ts";
import { loadScript } from "../shared/load_script.ts";
import type { Scripts } from "../shared/scripts.ts";

const FILE = Symbol.for(names.exampleFile);

/** @throws {FileRefused | StoreProblem} when it did not load, or cannot be stored. */
export async function openExample(page: Page): Promise<void> {
  const { session, scripts } = page;
  const { record } = readFile(JSON.stringify(await loadExample(scripts)), session.guide);
  await session.replace(async (store) => {
    await store.run("putExample", record);
    return record.id;
  });
}

function loadExample(scripts: Scripts): Promise<object> {
  const offered = () => (globalThis as { [FILE]?: object })[FILE];
  return loadScript(scripts.address("example"), offered).catch((error) => {
    console.error(error);
    throw new FileRefused("The example did not load. Reload the page and try again.");
  });
}

/**
 * Reads files as the page does, for the tests. Each line given is a guide and a file's text, as a
 * JSON list of id, edition and text; each line printed says as JSON what became of that file.
 */
import { givenLines } from "./given_lines.ts";
import { readFile, writeFile } from "./read_and_write.ts";
import { FileRefused } from "./refused.ts";

interface Outcome {
  outcome: "opened" | "refused" | "broken";
  /** Why it was refused, or what broke. */
  reason: string;
  /** How long it took to read, in milliseconds. */
  took: number;
  /** Whether it comes back the same from the file it is written to. */
  same: boolean;
  /** Whether reading it changed what every object in the page starts with. */
  polluted: boolean;
}

const clean = whatObjectsStartWith();

function tryFile(id: string, edition: string, text: string): Outcome {
  const start = performance.now();
  const outcome: Outcome = { outcome: "opened", reason: "", took: 0, same: true, polluted: false };
  try {
    const { record } = readFile(text, { id, edition });
    outcome.took = performance.now() - start;
    const written = writeFile(record, "", new Date(0));
    const again = readFile(written, { id, edition });
    outcome.same = writeFile(again.record, "", new Date(0)) === written;
  } catch (error) {
    outcome.took = performance.now() - start;
    outcome.outcome = error instanceof FileRefused ? "refused" : "broken";
    outcome.reason = error instanceof Error ? error.message : String(error);
  }
  outcome.polluted = whatObjectsStartWith() !== clean;
  return outcome;
}

function whatObjectsStartWith(): string {
  return [Object, Array, String, Map].flatMap((kind) => Reflect.ownKeys(kind.prototype))
    .map(String).join() + [...Object.keys(globalThis)].join();
}

for await (const line of givenLines()) {
  const [id, edition, text] = JSON.parse(line);
  console.log(JSON.stringify(tryFile(id, edition, text)));
}

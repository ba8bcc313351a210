/**
 * Reads filled forms as the page does, for the tests. The first line given holds the guide; each
 * line after it a file, in base 64. Each line printed says as JSON what was read, or why it was refused.
 */
import { DOMParser } from "@xmldom/xmldom";
import type { WholeGuide } from "../../record/guide/guide.ts";
import { givenLines } from "../../record/file/given_lines.ts";
import { FileRefused } from "../../record/file/refused.ts";
import { answersInOrder } from "../../record/record.ts";
import { filledForm } from "./filled_form.ts";

// What browsers have of their own.
Reflect.set(globalThis, "DOMParser", DOMParser);

function tried(file: string, guide: WholeGuide): object {
  const start = performance.now();
  try {
    const { answers, exercise, read, doubts } = filledForm(Uint8Array.fromBase64(file), guide);
    return {
      answers: answersInOrder(answers),
      exercise: answersInOrder(exercise),
      read,
      doubts: doubts.map(({ place, what }) => `${place}: ${what}`),
      took: performance.now() - start,
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: error.message, took: performance.now() - start };
  }
}

let guide: WholeGuide | undefined;
for await (const line of givenLines()) {
  if (guide) console.log(JSON.stringify(tried(line, guide)));
  else guide = JSON.parse(line);
}

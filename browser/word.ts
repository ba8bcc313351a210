/**
 * The Word script: a bundle of its own, which runs beside the page that asks for a Word file, and in
 * that page where nothing may run beside it.
 */
import { answerWord, offerWord, type Place } from "./export/word/offer.ts";
import { wordFile } from "./export/word/set.ts";

if (typeof document === "undefined") answerWord({ wordFile }, globalThis as unknown as Place);
else offerWord({ wordFile });

/** Which part of SMART an action still lacks (2.22, 4.7), in words. Pure. */
import { isDay } from "../day.ts";
import type { Action } from "./actions.ts";

type Asked = [words: string, isThere: (action: Action) => boolean];

/** Specific, measurable, achievable, relevant, time-limited. */
const SMART: readonly Asked[] = [
  ["what will be done", ({ what }) => !!what],
  ["target", ({ target }) => !!target],
  ["how we will know", ({ know }) => !!know],
  ["lead", ({ lead }) => !!lead],
  ["money, people or other resources", ({ money, people, other }) => !!(money || people || other)],
  ["a feature or a reason", ({ from, reasons }) => from.length + reasons.length > 0],
  ["completion date", ({ completion }) => isDay(completion)],
];

/** What is missing, such as "target" and "lead", in the order of the letters. */
export function missingOf(action: Action): string[] {
  return SMART.filter(([, isThere]) => !isThere(action)).map(([words]) => words);
}

/** The line under an action. */
export function missingWords(action: Action): string {
  const missing = missingOf(action);
  return missing.length ? `Still missing: ${missing.join(", ")}` : "Nothing missing";
}

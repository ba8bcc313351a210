/** Stored values as words: how a value of each type of field reads. Pure. */
import { dayWords } from "../../record/day.ts";
import { type Guide, levelName } from "../../record/guide/guide.ts";
import { optionWords } from "../../record/kinds/kind_words.ts";
import type { Field } from "../../record/kinds/kinds.ts";
import type { FieldType } from "../../record/kinds/types.ts";
import { inLines } from "../../record/lines.ts";
import { type Answers, fieldAndVersion } from "../../record/record.ts";

type Valued = Pick<Field, "id" | "type" | "options">;
type Words = (text: string, field: Valued, guide: Guide) => string;

const asItIs: Words = (text) => text;
const WORDS: { [type in FieldType]: Words } = {
  text: asItIs,
  line: asItIs,
  day: dayWords,
  choice: (text, field) => optionWords(field, text),
  mark: (text) => text === "false" ? "No" : text,
  number: asItIs,
  rating: (text, _, guide) => /^-?\d+$/.test(text) ? levelName(guide, Number(text)) : text,
};

/** Every version of a field in words: its own, and those that other tabs wrote. */
export function fieldTexts(
  answers: Answers,
  item: string,
  field: Valued,
  guide: Guide,
): string[] {
  return textsOf(answers, item, field.id).map((text) => WORDS[field.type](text, field, guide));
}

/** Every text recorded in a field: its own, and `field~2`, `field~3` that other tabs wrote. */
export function textsOf(answers: Answers, item: string, field: string): string[] {
  return [...answers.get(item) ?? []]
    .filter(([name]) => fieldAndVersion(name)[0] === field)
    .map(([, value]) => valueText(value))
    .filter((text) => text.trim() !== "");
}

/** What is set of a field whose id ends in `*`: the rest of each name, in order. */
export function namesSet(answers: Answers, item: string, id: string): string[] {
  const start = id.slice(0, -1);
  const set = [...answers.get(item) ?? []]
    .filter(([name, value]) => name.startsWith(start) && value === true)
    .map(([name]) => fieldAndVersion(name)[0].slice(start.length));
  return [...new Set(set)].sort();
}

/** A value in words, whatever it is; no character in it can damage a document (XML 1.0, 2.2). */
export function valueText(value: unknown): string {
  if (value === undefined) return "";
  if (value === true) return "Yes";
  return inLines(typeof value === "string" ? value : JSON.stringify(value));
}

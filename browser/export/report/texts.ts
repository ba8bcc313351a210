/** Stored values as words. Pure. */
import type { Answers } from "../../record/record.ts";

/** Every text recorded in a field: its own, and `field~2`, `field~3` that other tabs wrote. */
export function textsOf(answers: Answers, item: string, field: string): string[] {
  return [...answers.get(item) ?? []]
    .filter(([name]) => name === field || isVersionOf(name, field))
    .map(([, value]) => valueText(value))
    .filter((text) => text.trim() !== "");
}

/** A value in words, whatever it is; no character in it can damage a document (XML 1.0, 2.2). */
export function valueText(value: unknown): string {
  const text = value === undefined
    ? ""
    : value === true
    ? "Yes"
    : typeof value === "string"
    ? value
    : JSON.stringify(value);
  return text.toWellFormed()
    .replace(/\r\n?/g, "\n")
    // deno-lint-ignore no-control-regex -- these are what XML forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
}

/** An ISO date as "1 May 2026"; any other text stays as it is. */
export function dayWords(text: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime())) return text;
  return day.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}

function isVersionOf(name: string, field: string): boolean {
  return name.startsWith(`${field}~`) && /^\d+$/.test(name.slice(field.length + 1));
}

/** Numbers that would not come out of a file as they went in. Pure. */
import { shown } from "../name.ts";
import { FileRefused } from "./refused.ts";

/**
 * Refuse a file with a number that the browser cannot keep: `1e400` would be written out as null,
 * and a whole number of more than fifteen digits or so as another one.
 *
 * @throws {FileRefused} naming the first place of such a number.
 */
export function refuseOddNumbers(content: unknown): void {
  const path = pathToOdd(content);
  if (!path) return;
  const place = path.map((step) => shown(step, 60)).join(" › ") || "the whole file";
  throw new FileRefused(
    `The file holds a number that is too large to be kept as it stands: “${place}”. “Save a copy (JSON)” ` +
      "never writes such a number, so the file was changed elsewhere. Choose another copy of it.",
  );
}

function pathToOdd(value: unknown): string[] | undefined {
  if (typeof value === "number") return isKept(value) ? undefined : [];
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const path = pathToOdd(part);
    if (path) return [name, ...path];
  }
  return undefined;
}

/** Whether the browser keeps a number as a file has it, to fifteen digits. */
function isKept(number: number): boolean {
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number));
}

/**
 * For `JSON.stringify`: leaves out a number that a file cannot hold. It would be written as null,
 * which no field of numbers holds, and the file could not be imported.
 */
export function withoutInfinite(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? undefined : value;
}

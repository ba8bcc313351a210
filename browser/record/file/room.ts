/** How much of what a file may hold a record takes up. Pure. */
import type { EvaluationRecord } from "../record.ts";
import { kindOf, recordKind } from "../kinds/record_kinds.ts";
import { writeFile } from "./write.ts";

/** The most bytes that one letter takes in a file, and a field without its text, about. */
const PER_LETTER = 6;
const PER_FIELD = 100;

/**
 * The share of the largest file that this site opens, from 0: over 1, the record's file is too
 * large. Below a half it is not measured, and is 0: to write out a record takes a while.
 */
export function fullness(record: EvaluationRecord): number {
  const { limits } = recordKind(kindOf(record));
  const { parts, bytes } = sharesAtMost(record);
  if (Math.max(parts, bytes) < 0.5) return 0;
  return Math.max(parts, new TextEncoder().encode(writeFile(record, "")).length / limits.bytes);
}

/** The shares that its parts and bytes take up at most, without writing it out. */
export function sharesAtMost(record: EvaluationRecord): { parts: number; bytes: number } {
  const { limits } = recordKind(kindOf(record));
  let fields = record.answers.size;
  let letters = 0;
  for (const answers of record.answers.values()) {
    fields += answers.size;
    for (const value of answers.values()) if (typeof value === "string") letters += value.length;
  }
  return {
    // A value and an item each bring a comma and at most a pair of brackets.
    parts: 2 * fields / limits.parts,
    bytes: (PER_LETTER * letters + PER_FIELD * fields) / limits.bytes,
  };
}

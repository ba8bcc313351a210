/** Says in time that a record comes to be larger than a file that this site opens. */
import { fullness, sharesAtMost } from "../../record/file/room.ts";
import { kindOf, recordKind } from "../../record/kinds/record_kinds.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import type { Start } from "../shared/component.ts";

/** The share of the largest file from which it is said. */
const NEARLY = 0.8;
/** It is measured again once it may have changed by so much. */
const STEP = 0.01;

export const startRoom: Start = (_bar, { session, problems, follow }) => {
  let measured: number | undefined;
  follow({
    causes: ["opened", "read", "saving"],
    draw: (changes) => {
      const { parts, bytes } = sharesAtMost(session.record);
      // To write a large record out takes too long for each key.
      const isAlike = measured !== undefined && Math.abs(parts + bytes - measured) < STEP;
      if (isAlike && !changes.isWhole) return;
      measured = parts + bytes;
      problems.say("room", roomWords(session.record));
    },
  });
};

/** What is said of a record's size; undefined while there is room. */
export function roomWords(record: EvaluationRecord): string | undefined {
  const full = fullness(record);
  if (full < NEARLY) return undefined;
  const most = `${recordKind(kindOf(record)).limits.bytes / 1_000_000} MB`;
  return full <= 1
    ? `This record is nearly as large as a file can be that this site opens (${most}). Shorten ` +
      "long texts before you add more."
    : `This record is larger than a file that this site opens (${most}). It is saved in this ` +
      "browser, but “Import” cannot bring its copy back. Shorten long texts.";
}

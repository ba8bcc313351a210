/** What is shown of a file before it is imported. */
import { contents, differences } from "../../record/contents.ts";
import { type Decoded, uncertainWords } from "../../record/file/encoding.ts";
import type { OpenedFile } from "../../record/file/read_and_write.ts";
import type { Guide } from "../../record/guide/guide.ts";
import { guideFields, misfits } from "../../record/file/misfits.ts";
import { isCutShort, shown } from "../../record/name.ts";
import { isOpenCopy } from "../../record/open_copy.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import { put } from "../shared/element.ts";
import { dayAndTime, isFuture } from "../shared/when.ts";

/** What is on this computer already, as far as it matters to a file. */
export interface Present {
  /** The record with the file's id, if there is one. */
  record: EvaluationRecord | undefined;
  /** The name of the copy kept of that one, if the file replaces it. */
  copyName: string;
  /** The name the file's record would have beside the others. */
  name: string;
}

export function showPreview(
  dialog: HTMLDialogElement,
  { record, exported, release, newerVersion }: OpenedFile,
  { text, encoding }: Decoded,
  { record: present, copyName, name }: Present,
  guide: Guide,
): void {
  const inFile = contents(record.answers);
  put(dialog, "name", shown(record.name));
  put(dialog, "changed", dayAndTime(record.changed));
  put(dialog, "exported", dayAndTime(exported));
  put(dialog, "release", shown(release));
  put(dialog, "edition", shown(record.framework.edition));
  put(dialog, "answers", count(inFile.answers, "answer"));
  put(dialog, "ratings", count(inFile.ratings, "rating"));
  put(dialog, "notes", count(inFile.notes, "note"));
  put(dialog, "actions", count(inFile.actions, "action"));
  put(dialog, "taken-name", shown(record.name));
  put(dialog, "free-name", shown(name));
  if (present) {
    const change = differences(present.answers, record.answers);
    put(dialog, "present-name", shown(present.name));
    put(
      dialog,
      "present-changed",
      isFuture(present.changed) ? "a date not known" : dayAndTime(present.changed),
    );
    put(dialog, "added", count(change.added, "answer"));
    put(dialog, "altered", count(change.changed, "answer"));
    put(dialog, "removed", count(change.removed, "answer"));
    put(dialog, "copy-name", shown(copyName, 200));
  }
  if (encoding === "Windows-1252") {
    put(dialog, "uncertain-words", uncertainWords(text).map((word) => shown(word, 40)).join(", "));
  }
  const odd = misfits(record.answers, guideFields(guide));
  put(dialog, "off-scale", count(odd.ratings, "rating"));
  put(dialog, "off-scale-is", odd.ratings === 1 ? "is" : "are");
  put(dialog, "misfit", count(odd.others, "answer"));
  put(dialog, "misfit-has", odd.others === 1 ? "has" : "have");
  const holds: { [when: string]: boolean } = {
    new: !present,
    present: !!present,
    "utf-16": encoding === "UTF-16",
    "windows-1252": encoding === "Windows-1252",
    lacks: isOpenCopy(record),
    newer: newerVersion !== undefined,
    future: isFuture(record.changed) || isFuture(exported),
    "off-scale": odd.ratings > 0,
    misfit: odd.others > 0,
    "long-name": isCutShort(record.name),
    "name-taken": name !== record.name,
  };
  for (const one of dialog.querySelectorAll<HTMLElement>("[data-when]")) {
    one.hidden = !holds[one.dataset.when!];
  }
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;
}

/** One record's line in the lists of records. */
import { isExample } from "../../record/example.ts";
import { shown } from "../../record/name.ts";
import type { Guide } from "../../record/guide/guide.ts";
import { ratings } from "../../record/ratings.ts";
import { answer } from "../../record/record.ts";
import { roundOf } from "../../record/rounds.ts";
import { SCOPE } from "../../record/scope.ts";
import type { ListedRecord } from "../../store/operations/list.ts";
import type { RecordRow } from "../../store/rows.ts";
import { part, put } from "../shared/element.ts";
import { dayAndTime, isFuture } from "../shared/when.ts";

/** Fill in a line of a list: whose record it is, how far it is, and when it was last kept safe. */
export function recordLine(
  line: HTMLElement,
  record: ListedRecord,
  guide: Guide,
  open: string,
): void {
  const { answers, changed, copied } = record;
  const { progress } = ratings(guide, answers);
  const careGroup = answer(answers, SCOPE, "care_group");
  put(line, "care-group", typeof careGroup === "string" && careGroup ? shown(careGroup) : "–");
  put(line, "round", String(roundOf(answers)));
  put(line, "progress", `${progress.ratedFeatures} of ${progress.features} features rated`);
  put(
    line,
    "changed",
    isFuture(changed) ? "Not known: its file gives a date in the future" : dayAndTime(changed),
  );
  put(line, "copied", copied ? dayAndTime(copied) : "Never");
  put(line, "state", stateWords(record, open));
  part(line, '[data-action="archive-record"]', HTMLElement).hidden = !!record.archived;
  part(line, '[data-action="unarchive-record"]', HTMLElement).hidden = !record.archived;
  if (isExample(record)) {
    for (const button of line.querySelectorAll<HTMLElement>("[data-not-for-example]")) {
      button.hidden = true;
    }
  }
  part(line, "[data-more-of]", HTMLElement).textContent = shown(record.name);
  showName(line, record);
}

function stateWords(record: ListedRecord, open: string): string {
  return [isExample(record) ? "Example" : "", record.id === open ? "Open now" : ""]
    .filter(Boolean).join(", ");
}

/** Put a record's name in its line, and in the names of the line's buttons. */
export function showName(line: HTMLElement, { id, name }: RecordRow): void {
  line.dataset.record = id;
  part(line, "[data-name]", HTMLElement).textContent = shown(name);
  for (const button of line.querySelectorAll("button[data-action]")) {
    button.setAttribute("aria-label", `${button.textContent.trim()} ${shown(name)}`);
  }
}

export function idOf(button: HTMLElement): string {
  return button.closest<HTMLElement>("[data-record]")!.dataset.record!;
}

export function nameOf(button: HTMLElement): string {
  return part(button.closest("[data-record]")!, "[data-name]", HTMLElement).textContent;
}

export function buttonOf(
  section: HTMLElement,
  id: string,
  action: string,
): HTMLElement | undefined {
  const line = [...section.querySelectorAll<HTMLElement>("[data-record]")]
    .find((one) => one.dataset.record === id);
  return line?.querySelector<HTMLElement>(`[data-action="${action}"]`) ?? undefined;
}

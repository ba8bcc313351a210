/** Bring a record in from a file: shown first, stored when the person says so, and undone at will. */
import { contents, differences } from "../record/contents.ts";
import { type OpenedFile, readFile } from "../record/file.ts";
import { shown } from "../record/name.ts";
import { FileRefused, refuseSize } from "../record/refusal.ts";
import type { EvaluationRecord } from "../record/record.ts";
import { storeProblem } from "../store/problem.ts";
import type { Page, Start } from "./component.ts";
import { onAction, part } from "./element.ts";
import { dayAndTime } from "./when.ts";

export const startImport: Start = (bar, page) => {
  const { session, problems } = page;
  const chosen = part(bar, "input[data-import-file]", HTMLInputElement);
  const dialog = part(bar, "dialog[data-import-preview]", HTMLDialogElement);
  const notice = part(bar, "[data-imported]", HTMLElement);

  /** Offer to undo the last import while the record it brought in is the open one. */
  const show = async () => {
    const { store, guide } = session;
    const last = store.isOpen
      ? await store.run("lastImport", guide).catch(() => undefined)
      : undefined;
    const isOpen = last?.record.id === session.record.id;
    if (isOpen) put(notice, "imported-name", shown(last.record.name));
    notice.hidden = !isOpen;
  };
  const act = async (failed: string, work: () => Promise<void>) => {
    try {
      await work();
      problems.say("action", undefined);
    } catch (error) {
      const reason = (error instanceof FileRefused ? error : storeProblem(error)).message;
      problems.say("action", `${failed}; nothing has changed. ${reason}`);
    }
  };

  onAction(bar, "import", () => chosen.click());
  chosen.addEventListener("change", () => {
    const file = chosen.files?.[0];
    if (!file) return;
    void act(`“${shown(file.name)}” was not imported`, () => importFile(file, dialog, page))
      .finally(() => chosen.value = "");
  });
  onAction(bar, "undo-import", () => {
    void act(
      "The import was not undone",
      () =>
        session.replace(async (store) => (await store.run("undoImport", session.guide)).openBefore),
    );
  });
  onAction(bar, "keep-import", () => {
    void act("The import can still be undone", async () => {
      await session.store.run("keepImport", session.guide);
      await show();
    });
  });
  session.addEventListener("loaded", () => void show());
  void show();
};

async function importFile(file: File, dialog: HTMLDialogElement, { session }: Page): Promise<void> {
  refuseSize(file.size);
  const text = await file.text().catch(() => {
    throw new FileRefused("The browser could not read the file. Choose it again.");
  });
  const opened = readFile(text, session.guide);
  const present = await session.store.run("readRecord", opened.record.id);
  const copyName = `${present?.name} (before the import of ${
    dayAndTime(new Date().toISOString())
  })`;
  showPreview(dialog, opened, present, copyName);
  const way = await answerOf(dialog);
  if (way !== "separate" && way !== "replace") return;
  await session.replace(async (store) => {
    const openBefore = session.stored ? session.record.id : undefined;
    const copy = way === "replace" ? copyName : undefined;
    return (await store.run("importRecord", opened.record, copy, openBefore)).id;
  });
}

function showPreview(
  dialog: HTMLDialogElement,
  { record, exported, release, newerVersion }: OpenedFile,
  present: EvaluationRecord | undefined,
  copyName: string,
): void {
  const held = contents(record.answers);
  put(dialog, "name", shown(record.name));
  put(dialog, "changed", dayAndTime(record.changed));
  put(dialog, "exported", dayAndTime(exported));
  put(dialog, "release", shown(release));
  put(dialog, "edition", shown(record.framework.edition));
  put(dialog, "answers", count(held.answers, "answer"));
  put(dialog, "ratings", count(held.ratings, "rating"));
  put(dialog, "notes", count(held.notes, "note"));
  if (present) {
    const change = differences(present.answers, record.answers);
    put(dialog, "present-name", shown(present.name));
    put(dialog, "present-changed", dayAndTime(present.changed));
    put(dialog, "added", count(change.added, "answer"));
    put(dialog, "altered", count(change.changed, "answer"));
    put(dialog, "removed", count(change.removed, "answer"));
    put(dialog, "copy-name", shown(copyName, 200));
  }
  for (const one of dialog.querySelectorAll<HTMLElement>("[data-when]")) {
    one.hidden = one.dataset.when === "new"
      ? !!present
      : one.dataset.when === "present"
      ? !present
      : newerVersion === undefined;
  }
}

/** Show the dialog; resolves with the value of the button pressed, or "" for none. */
function answerOf(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

function put(root: Element, slot: string, words: string): void {
  part(root, `[data-slot="${slot}"]`, HTMLElement).textContent = words;
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;
}

/** What a record's line offers beside opening it: the next round, a copy, the archive, erasing. */
import { newId } from "../../record/record.ts";
import { nameOfNext, nextRound, roundOf } from "../../record/rounds.ts";
import type { Page } from "../shared/component.ts";
import { onAction, part, put } from "../shared/element.ts";
import { StoreProblem } from "../../store/problem.ts";
import { idOf, nameOf } from "./line.ts";
import { sayFilesStay } from "./files_stay.ts";
import type { Act } from "./act.ts";

export function recordActions(section: HTMLElement, { session }: Page, act: Act): void {
  const { store } = session;
  const read = async (id: string) => {
    const record = await store.run("readRecord", id);
    if (!record) throw new StoreProblem("failed");
    return record;
  };

  onAction(section, "next-round", (button) =>
    act(async () => {
      const last = await read(idOf(button));
      await session.addRecord(nextRound(last, nameOfNext(last)), true);
      const said = part(section, "[data-next-round]", HTMLElement);
      put(said, "next-number", String(roundOf(session.record.answers)));
      said.hidden = false;
      said.focus();
    }));
  onAction(section, "duplicate-record", (button) =>
    act(async () => {
      const record = await read(idOf(button));
      await session.addRecord({ ...record, id: newId(), name: `Copy of ${record.name}` }, true);
    }));
  onAction(section, "archive-record", (button) => {
    const id = idOf(button);
    return act(() => store.run("archiveRecord", id), [id, "open-record"]);
  });
  onAction(section, "unarchive-record", (button) => {
    const id = idOf(button);
    return act(() => store.run("unarchiveRecord", id), [id, "open-record"]);
  });
  onAction(section, "erase-record", async (button) => {
    const dialog = part(section, "dialog[data-erase]", HTMLDialogElement);
    const id = idOf(button);
    part(dialog, "[data-name]", HTMLElement).textContent = nameOf(button);
    sayFilesStay(dialog, []);
    store.run("readKeptCopy", id).then((kept) => sayFilesStay(dialog, kept ? [kept] : []))
      .catch(() => {});
    dialog.returnValue = "";
    dialog.showModal();
    await new Promise((closed) => dialog.addEventListener("close", closed, { once: true }));
    if (dialog.returnValue === "erase") await act(() => store.run("eraseRecord", id));
  });
}

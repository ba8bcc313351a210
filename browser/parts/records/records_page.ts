/** The page of records: create, open, rename, delete and bring back. */
import { newRecord } from "../../record/record.ts";
import { eraseRecord, eraseRecords } from "../../store/operations/erase.ts";
import { listKeptCopies, readKeptCopy } from "../../store/operations/kept_copy.ts";
import { listLines, listRecords } from "../../store/operations/list.ts";
import { archiveRecord, deleteRecord, unarchiveRecord } from "../../store/operations/records.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, onAction, onSubmit, part } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { showRows } from "../shared/rows.ts";
import type { Act } from "./act.ts";
import { recordActions } from "./actions.ts";
import { startClearing } from "./clear.ts";
import { startExample } from "./example.ts";
import { startExportAll } from "./export_all.ts";
import { buttonOf, idOf, recordLine, showName } from "./line.ts";
import { askName, refuseBlank } from "./name.ts";

/** What is done with records on this page alone. */
const OF_RECORDS = {
  listLines,
  listRecords,
  archiveRecord,
  unarchiveRecord,
  deleteRecord,
  eraseRecord,
  eraseRecords,
  listKeptCopies,
  readKeptCopy,
};

export const startRecords: Start = (section, page) => {
  const { session, problems, follow } = page;
  const guide = page.guide.here();
  session.store.learn(OF_RECORDS);
  const row = part(section, "template[data-record-row]", HTMLTemplateElement);
  const deletedRow = part(section, "template[data-deleted-row]", HTMLTemplateElement);
  const rowsOf = (list: string) => part(section, `[data-rows="${list}"]`, HTMLElement);
  const form = part(section, "form[data-new-record]", HTMLFormElement);
  const newName = part(form, 'input[name="name"]', HTMLInputElement);
  for (const field of section.querySelectorAll<HTMLInputElement>("input[data-blank]")) {
    field.addEventListener("input", () => refuseBlank(field));
  }
  /** The record that was open when it was deleted: undoing opens it again. */
  let openWhenDeleted: string | undefined;
  /** The names as they are stored: what the page shows of one may be cut short, or translated. */
  let names: ReadonlyMap<string, string> = new Map();

  const show = async () => {
    const all = await session.store.run("listLines", session.guide);
    names = new Map(all.map(({ id, name }) => [id, name]));
    const kept = all.filter(({ deleted }) => !deleted);
    const lines = (list: string, records: typeof all) => {
      showRows(rowsOf(list), records, {
        key: ({ id }) => id,
        make: () => copyOf(row),
        fill: (line, one) => recordLine(line, one, guide, session.record.id),
      });
      part(section, `[data-list="${list}"]`, HTMLElement).hidden = records.length === 0;
    };
    lines("current", kept.filter(({ archived }) => !archived));
    part(section, "[data-no-records]", HTMLElement).hidden = kept.some(({ archived }) => !archived);
    part(section, "[data-about-copies]", HTMLElement).hidden = kept.length === 0;
    lines("archived", kept.filter(({ archived }) => archived));
    const gone = all.filter(({ deleted }) => deleted);
    showRows(rowsOf("deleted"), gone, {
      key: ({ id }) => id,
      make: () => copyOf(deletedRow),
      fill: showName,
    });
    part(section, '[data-list="deleted"]', HTMLElement).hidden = gone.length === 0;
  };
  const act: Act = async (work, focus) => {
    try {
      await work();
      await show();
      problems.say("action", undefined);
      if (focus) buttonOf(section, ...focus)?.focus();
    } catch (error) {
      problems.say(
        "action",
        `That did not work; nothing has changed. ${reasonOf(error)}`,
      );
    }
  };

  onSubmit(form, () => {
    const written = newName.value;
    return act(async () => {
      await session.addRecord(newRecord(session.guide, written.trim()));
      if (newName.value === written) form.reset(); // Else the next is being written already.
    });
  });
  onAction(section, "open-record", (button) => {
    const id = idOf(button);
    return act(() => session.openRecord(id), [id, "open-record"]);
  });
  onAction(section, "rename-record", async (button) => {
    const id = idOf(button);
    const name = await askName(section, names.get(id) ?? "");
    if (!name) return;
    await act(async () => {
      await session.store.run("renameRecord", id, name);
      if (id === session.record.id) await session.openRecord(id);
    }, [id, "rename-record"]);
  });
  onAction(section, "delete-record", (button) => {
    const id = idOf(button);
    return act(async () => {
      const isOpen = id === session.record.id;
      if (isOpen) {
        await session.replace(async (store) => {
          await store.run("deleteRecord", id);
          return undefined;
        });
        openWhenDeleted = id;
      } else await session.store.run("deleteRecord", id);
    }, [id, "undo-delete"]);
  });
  onAction(section, "undo-delete", (button) => {
    const id = idOf(button);
    return act(async () => {
      await session.store.run("restoreRecord", id);
      if (id === openWhenDeleted && !session.stored) await session.openRecord(id);
    }, [id, "open-record"]);
  });
  recordActions(section, page, act);
  startExportAll(section, page, act);
  startClearing(section, page, act);
  startExample(section, page, act);

  for (const button of section.querySelectorAll<HTMLButtonElement>("button:disabled")) {
    button.disabled = false;
  }
  follow({
    causes: ["opened", "read", "renamed", "records"],
    draw: () => act(() => Promise.resolve()),
  });
};

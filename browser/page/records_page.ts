/** The page of records: create, open, rename, delete and bring back. */
import { shown } from "../record/name.ts";
import { newRecord } from "../record/record.ts";
import type { RecordRow } from "../store/database.ts";
import { storeProblem } from "../store/problem.ts";
import type { Start } from "./component.ts";
import { copyOf, onAction, part } from "./element.ts";
import { dayAndTime, isFuture } from "./when.ts";

export const startRecords: Start = (section, { session, problems }) => {
  const rows = part(section, "[data-record-rows]", HTMLElement);
  const row = part(section, "template[data-record-row]", HTMLTemplateElement);
  const deleted = part(section, "[data-deleted]", HTMLElement);
  const deletedRows = part(deleted, "[data-deleted-rows]", HTMLElement);
  const deletedRow = part(section, "template[data-deleted-row]", HTMLTemplateElement);
  const form = part(section, "form[data-new-record]", HTMLFormElement);
  for (const field of section.querySelectorAll<HTMLInputElement>("input[data-blank]")) {
    field.addEventListener("input", () => refuseBlank(field));
  }
  /** The record that was open when it was deleted: undoing opens it again. */
  let openWhenDeleted: string | undefined;

  const show = async () => {
    const all = await session.store.run("listRecords", session.guide);
    rows.replaceChildren(...all.filter((one) => !one.deleted).map(showRecord));
    const gone = all.filter((one) => one.deleted);
    deletedRows.replaceChildren(...gone.map((one) => named(copyOf(deletedRow), one)));
    deleted.hidden = gone.length === 0;
  };
  const showRecord = (one: RecordRow) => {
    const line = named(copyOf(row), one);
    const open = one.id === session.record.id;
    part(line, "[data-changed]", HTMLElement).textContent = isFuture(one.changed)
      ? "Not known: its file gives a date in the future"
      : dayAndTime(one.changed);
    part(line, "[data-state]", HTMLElement).textContent = open ? "Open now" : "";
    return line;
  };
  /** Do one thing, show the list as it then is, and put the focus where the work goes on. */
  const act = async (work: () => Promise<void>, focus?: [id: string, action: string]) => {
    try {
      await work();
      await show();
      problems.say("action", undefined);
      if (focus) buttonOf(section, ...focus)?.focus();
    } catch (error) {
      problems.say(
        "action",
        `That did not work; nothing has changed. ${storeProblem(error).message}`,
      );
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = String(new FormData(form).get("name") ?? "").trim();
    void act(async () => {
      await session.addRecord(newRecord(session.guide, name));
      form.reset();
    });
  });
  onAction(section, "open-record", (button) => {
    const id = idOf(button);
    void act(() => session.openRecord(id), [id, "open-record"]);
  });
  onAction(section, "rename-record", async (button) => {
    const id = idOf(button);
    const name = await askName(section, nameOf(button));
    if (!name) return;
    await act(async () => {
      await session.store.run("renameRecord", id, name);
      if (id === session.record.id) await session.openRecord(id);
    }, [id, "rename-record"]);
  });
  onAction(section, "delete-record", (button) => {
    const id = idOf(button);
    void act(async () => {
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
    void act(async () => {
      await session.store.run("restoreRecord", id);
      if (id === openWhenDeleted && !session.stored) await session.openRecord(id);
    }, [id, "open-record"]);
  });

  session.addEventListener("loaded", () => void act(() => Promise.resolve()));
  session.addEventListener("records", () => void act(() => Promise.resolve()));
  void act(() => Promise.resolve());
};

/** Put a record's name in its row, and in the names of the row's buttons. */
function named(line: HTMLElement, { id, name }: RecordRow): HTMLElement {
  line.dataset.record = id;
  part(line, "[data-name]", HTMLElement).textContent = shown(name);
  for (const button of line.querySelectorAll("button[data-action]")) {
    button.setAttribute("aria-label", `${button.textContent.trim()} ${shown(name)}`);
  }
  return line;
}

/** Let the browser say what is wrong with a name of spaces alone, as it does of an empty one. */
function refuseBlank(field: HTMLInputElement): void {
  const isBlank = field.value !== "" && !field.value.trim();
  field.setCustomValidity(isBlank ? field.dataset.blank ?? "" : "");
}

/** Ask for a record's new name; undefined when the person cancels, or leaves it as it is. */
function askName(section: HTMLElement, old: string): Promise<string | undefined> {
  const dialog = part(section, "dialog[data-rename]", HTMLDialogElement);
  const field = part(dialog, 'input[name="name"]', HTMLInputElement);
  field.value = old;
  refuseBlank(field);
  dialog.returnValue = "";
  dialog.showModal();
  field.select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const name = field.value.trim();
      // The name in the field may be one made safe to show: saving it unchanged changes nothing.
      resolve(dialog.returnValue === "save" && name !== old ? name : undefined);
    }, { once: true });
  });
}

function idOf(button: HTMLElement): string {
  return button.closest<HTMLElement>("[data-record]")!.dataset.record!;
}

function nameOf(button: HTMLElement): string {
  return part(button.closest("[data-record]")!, "[data-name]", HTMLElement).textContent;
}

function buttonOf(section: HTMLElement, id: string, action: string): HTMLElement | undefined {
  const line = [...section.querySelectorAll<HTMLElement>("[data-record]")]
    .find((one) => one.dataset.record === id);
  return line?.querySelector<HTMLElement>(`[data-action="${action}"]`) ?? undefined;
}

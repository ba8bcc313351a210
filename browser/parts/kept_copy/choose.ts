/** Chooses the file for the copy of the open record, or none any more. */
import { askPermission, look, permissionOf } from "../../export/kept_copy/file.ts";
import { isExample } from "../../record/example.ts";
import { plainFileName } from "../../record/file/file_name.ts";
import { shown } from "../../record/name.ts";
import type { Session } from "../../session/session.ts";
import { newVersionName } from "../../store/operations/versions.ts";
import type { Page } from "../shared/component.ts";
import { part, put } from "../shared/element.ts";
import { keeperOf } from "./bar.ts";
import type { Way } from "./kept_copy.ts";
import { pick, type Picked } from "./pick.ts";
import { thereWords } from "./there.ts";

const REFUSED = "The browser did not let this site write there. Choose another place. Where it " +
  "never does, your organisation may have set it so: press “Save a copy (JSON)” instead.";
const PRESS_AGAIN = "The browser wants you to press the button once more.";
const EXAMPLE = "The example is to read only. Open a record of your own first.";
const UNREADABLE = "The file could not be read or made. Nothing was changed. Choose another, or " +
  "press “Save a copy (JSON)” instead.";

/** Why a file cannot be taken, in words for the person. */
class NotTaken extends Error {}

export async function keepCopyIn(way: Way, section: HTMLElement, page: Page): Promise<void> {
  const { session, problems } = page;
  try {
    if (isExample(session.record)) throw new NotTaken(EXAMPLE);
    if (way === "none") await stop(session);
    else await choose(way, section, session);
    problems.say("action", undefined);
  } catch (error) {
    problems.say("action", wordsOf(error));
  }
}

async function stop(session: Session): Promise<void> {
  await session.store.run("forgetKeptCopy", session.record.id);
  keeperOf(session)?.end();
  await session.refresh(true);
}

async function choose(
  way: Exclude<Way, "none">,
  section: HTMLElement,
  session: Session,
): Promise<void> {
  const picked = await pickedBy(way, session);
  if (!picked) return;
  let { file } = picked;
  let found = await look(file);
  if (!picked.isNew) {
    const words = await otherOf(file, session) ??
      thereWords(file.name, found.bytes, session.record);
    const answer = await ask(section, words, picked);
    if (answer === "beside" && picked.beside) {
      file = await picked.beside();
      found = await look(file);
    } else if (answer !== "use") return;
  }
  const other = await otherOf(file, session);
  if (other) throw new NotTaken(other);
  if (await permissionOf(file) !== "granted" && await askPermission(file) !== "granted") {
    throw new NotTaken(REFUSED);
  }
  if (!session.stored) await session.addRecord(session.record, true);
  const { id } = session.record;
  const link = newVersionName();
  await session.store.run("keepCopy", { record: id, link, file, ours: [found.fingerprint] });
  await session.refresh(true);
  keeperOf(session)?.now();
}

/** Undefined where the person picked none. */
async function pickedBy(
  way: Exclude<Way, "none">,
  { record }: Session,
): Promise<Picked | undefined> {
  try {
    return await pick(way, plainFileName(record.name, "json"));
  } catch (error) {
    if ((error as Error).name === "AbortError") return undefined;
    throw error;
  }
}

/** Why the file is not this record's to have, where another's copy is kept in it. */
async function otherOf(
  file: FileSystemFileHandle,
  { store, record }: Session,
): Promise<string | undefined> {
  for (const row of await store.run("listKeptCopies")) {
    if (row.record === record.id || !await row.file.isSameEntry(file)) continue;
    const other = await store.run("readRecord", row.record);
    const whose = other ? `“${shown(other.name)}”` : "another record";
    return `The copy of ${whose} is kept in “${shown(file.name)}”. Each record has its own file.`;
  }
  return undefined;
}

/** What the person wants done about a file that is there. */
async function ask(section: HTMLElement, words: string, { beside }: Picked): Promise<string> {
  const dialog = part(section, "dialog[data-there]", HTMLDialogElement);
  put(dialog, "there", words);
  part(dialog, 'button[value="beside"]', HTMLElement).hidden = !beside;
  dialog.returnValue = "";
  dialog.showModal();
  await new Promise((closed) => dialog.addEventListener("close", closed, { once: true }));
  return dialog.returnValue;
}

function wordsOf(error: unknown): string {
  if (error instanceof NotTaken) return error.message;
  console.warn(error);
  const { name } = Object(error) as Error;
  if (name === "SecurityError") return PRESS_AGAIN;
  return name === "NotAllowedError" ? REFUSED : UNREADABLE;
}

/** Keeps a session up with what becomes of the storage, and with what other tabs write. */
import type { Session } from "./session.ts";
import type { News } from "../store/news.ts";
import type { Store } from "../store/store.ts";
import { StoreProblem, storeProblem } from "../store/problem.ts";

/** While the browser is still clearing its data, it refuses to open anything. In milliseconds. */
const CLEARING = 300;

export function followStore(session: Session, store: Store): void {
  store.addEventListener("lost", () => void lost(session));
  store.addEventListener("upgraded", () => session.say(new StoreProblem("upgraded")));
  store.addEventListener("free", () => void free(session));
  store.addEventListener("news", (event) => void hear(session, (event as CustomEvent).detail));
}

/** The connection was taken away: the data may be gone with it. */
async function lost(session: Session, tries = 3): Promise<void> {
  if (!session.stored) return;
  try {
    await session.check();
  } catch (error) {
    if (tries > 0) setTimeout(() => void lost(session, tries - 1), CLEARING);
    else session.say(storeProblem(error));
  }
}

/** The tab that held the database up has let go. */
async function free(session: Session): Promise<void> {
  session.say(undefined);
  await (session.hasUnsaved ? session.retry() : session.refresh());
}

async function hear(session: Session, { record, item, field, erased }: News): Promise<void> {
  if (item === undefined) session.tell({ cause: "records" });
  if (erased?.includes(session.record.id)) session.forget();
  else if (record !== session.record.id) {
    if (!session.stored) await session.refresh(); // It may be the first record.
  } else if (item !== undefined && field !== undefined) await session.reread(item, field);
  else await session.refresh(true);
}

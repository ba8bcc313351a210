/** The record as a JSON file. */
import { writeFile } from "../record/file/write.ts";
import { fileName } from "../record/file/file_name.ts";
import type { Session } from "../session/session.ts";
import { download } from "./download.ts";

/** Offer the whole record as a download, what could not be stored included. */
export async function exportJson(session: Session, release: string): Promise<void> {
  const last = await session.lastEdit().catch(() => undefined);
  const record = await session.complete();
  download(fileName(record.name, "json"), "application/json", writeFile(record, release));
  await session.noteCopy(last).catch(() => {}); // The file is made; only the reminder does not know.
}

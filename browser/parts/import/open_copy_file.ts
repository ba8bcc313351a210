/** The file of a record without what is marked sensitive. It counts as no copy of the record. */
import { fileName } from "../../record/file/file_name.ts";
import { writeFile } from "../../record/file/write.ts";
import { openCopy } from "../../record/open_copy.ts";
import type { Places } from "../../record/view.ts";
import type { Session } from "../../session/session.ts";

/** Its name, which says what it lacks however long the record's is; and its text. */
export async function openCopyFile(
  session: Session,
  guide: Places,
  release: string,
): Promise<{ name: string; text: string }> {
  const record = await session.complete();
  return {
    name: fileName(`without sensitive entries ${record.name}`, "json"),
    text: writeFile(openCopy(record, guide), release),
  };
}

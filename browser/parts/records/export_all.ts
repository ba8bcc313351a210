/** A file for each record: plain files, as many organisations block zip downloads. */
import { download } from "../../export/download.ts";
import { isExample } from "../../record/example.ts";
import { writeFile } from "../../record/file/write.ts";
import { fileNames } from "../../record/file/file_name.ts";
import type { Page } from "../shared/component.ts";
import { onAction, part } from "../shared/element.ts";
import type { Act } from "./act.ts";

export function startExportAll(section: HTMLElement, { session, release }: Page, act: Act): void {
  const said = part(section, "[data-exported-all]", HTMLElement);
  onAction(section, "export-all", () =>
    act(async () => {
      const listed = (await session.store.run("listRecords", session.guide))
        .filter((one) => !one.deleted && !isExample(one));
      const names = fileNames(listed.map(({ name }) => name), "json");
      for (const [index, { id }] of listed.entries()) {
        const last = await session.store.run("editMark", id);
        const record = await session.store.run("readRecord", id);
        if (!record) continue; // Deleted in another tab meanwhile.
        download(names[index]!, "application/json", writeFile(record, release));
        await session.store.run("noteCopy", id, new Date().toISOString(), last?.name);
      }
      said.textContent = listed.length
        ? `Files made: ${listed.length}. If your browser asks whether this site may download ` +
          "several files, allow it. Then check that they are all there."
        : "There is no record to export.";
    }));
}

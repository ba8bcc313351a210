/** The ways out. */
import { startExport } from "../parts/export/export_page.ts";
import { markContents } from "../parts/frame/contents.ts";
import { startKeepCopy } from "../parts/kept_copy/keep_copy.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["export", startExport],
  ["keep-copy", startKeepCopy],
], markContents);

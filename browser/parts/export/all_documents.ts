/** The script that makes files of a record: what it can do. */
import { csv } from "../../export/csv.ts";
import { committeeReport } from "../../export/document/committee.ts";
import { documentOf, sheetOf } from "../../export/document/document.ts";
import { reportOf } from "../../export/report/report.ts";
import { entriesOf } from "../../record/plan/calendar.ts";
import { shareCopy } from "../../record/share_copy.ts";

export const ALL_DOCUMENTS = {
  reportOf,
  documentOf,
  committeeReport,
  sheetOf,
  csv,
  entriesOf,
  shareCopy,
};

export type Documents = typeof ALL_DOCUMENTS;

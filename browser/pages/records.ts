/** All records. */
import { startRecords } from "../parts/records/records_page.ts";
import { startRetired } from "../parts/prompts/retired.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["records", startRecords],
  ["retired", startRetired],
]);

/** The record, to print. */
import { startPrintRecord } from "../parts/print/print_record.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["print-record", startPrintRecord],
]);

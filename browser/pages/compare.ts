/** Two rounds side by side. */
import { startCompare } from "../parts/rounds/compare_page.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["compare", startCompare],
]);

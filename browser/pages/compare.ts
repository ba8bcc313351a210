/** Two rounds side by side, and several records. */
import { startCompare } from "../parts/rounds/compare_page.ts";
import { startSeveral } from "../parts/rounds/several.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["compare", startCompare],
  ["several", startSeveral],
]);

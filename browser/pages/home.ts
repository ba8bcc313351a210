/** Home: for a person who has worked, the way back to the work. */
import { startContinue } from "../parts/theme_progress/continue.ts";
import { markContents } from "../parts/frame/contents.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["continue", startContinue],
], markContents);

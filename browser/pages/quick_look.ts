/** The quick look. */
import { startAnswers } from "../parts/answers/answers.ts";
import { startBeside } from "../parts/answers/beside.ts";
import { startHeldBack } from "../parts/answers/held_back.ts";
import { startNotes } from "../parts/answers/notes.ts";
import { startPrintText } from "../parts/answers/print_text.ts";
import { startQuickLook } from "../parts/quick_look/quick_look.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["answers", startAnswers],
  ["answers", startBeside],
  ["answers", startNotes],
  ["answers", startHeldBack],
  ["answers", startPrintText],
  ["quick-look", startQuickLook],
]);

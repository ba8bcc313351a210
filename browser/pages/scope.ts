/** The scope of a record. */
import { startAnswers } from "../parts/answers/answers.ts";
import { startBeside } from "../parts/answers/beside.ts";
import { startHeldBack } from "../parts/answers/held_back.ts";
import { startNotes } from "../parts/answers/notes.ts";
import { startPrintText } from "../parts/answers/print_text.ts";
import { startScopeName } from "../parts/scope/scope_name.ts";
import { startScope } from "../parts/scope/scope.ts";
import { startPath } from "../parts/path/path.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["answers", startAnswers],
  ["answers", startBeside],
  ["answers", startNotes],
  ["answers", startHeldBack],
  ["answers", startPrintText],
  ["scope", startScope],
  ["scope-name", startScopeName],
  ["path", startPath],
]);

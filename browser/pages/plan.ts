/** The improvement plan. */
import { startAnswers } from "../parts/answers/answers.ts";
import { startBeside } from "../parts/answers/beside.ts";
import { startHeldBack } from "../parts/answers/held_back.ts";
import { startPrintText } from "../parts/answers/print_text.ts";
import { startRows } from "../parts/answers/rows.ts";
import { startPlanActions } from "../parts/plan/actions.ts";
import { startPlanFindings } from "../parts/plan/findings.ts";
import { startPlanViews } from "../parts/plan/views.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["answers", startAnswers],
  ["answers", startBeside],
  ["answers", startHeldBack],
  ["answers", startPrintText],
  ["rows", startRows],
  ["plan-actions", startPlanActions],
  ["plan-findings", startPlanFindings],
  ["plan-views", startPlanViews],
]);

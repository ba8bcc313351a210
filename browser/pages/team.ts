/** With your team: an exercise asked for, gathered and agreed. */
import { startAnswers } from "../parts/answers/answers.ts";
import { startBeside } from "../parts/answers/beside.ts";
import { startPrintText } from "../parts/answers/print_text.ts";
import { startTeamAsk } from "../parts/team/ask.ts";
import { startTeamLate } from "../parts/team/late.ts";
import { markContents } from "../parts/frame/contents.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["answers", startAnswers],
  ["answers", startBeside],
  ["answers", startPrintText],
  ["team-ask", startTeamAsk],
  ["team-late", startTeamLate],
], markContents);

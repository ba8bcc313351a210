/** An essential feature, and a theme: to go from one to the other costs no script. */
import { startAnswers } from "../parts/answers/answers.ts";
import { startBeside } from "../parts/answers/beside.ts";
import { startHeldBack } from "../parts/answers/held_back.ts";
import { startLateRows } from "../parts/prompts/late_rows.ts";
import { startNotes } from "../parts/answers/notes.ts";
import { startPrintText } from "../parts/answers/print_text.ts";
import { startFeatureProgress } from "../parts/theme_progress/feature_progress.ts";
import { startOutOfScope } from "../parts/scope/out_of_scope.ts";
import { startLastRound } from "../parts/rounds/last_round.ts";
import { startRatingStrip } from "../parts/rating/rating_strip.ts";
import { startRating } from "../parts/rating/rating.ts";
import { startPath } from "../parts/path/path.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["answers", startAnswers],
  ["answers", startBeside],
  ["answers", startNotes],
  ["answers", startHeldBack],
  ["answers", startPrintText],
  ["feature-progress", startFeatureProgress],
  ["out-of-scope", startOutOfScope],
  ["own-prompts", startLateRows],
  ["last-round", startLastRound],
  ["rating", startRating],
  ["rating-strip", startRatingStrip],
  ["rows", startLateRows],
  ["path", startPath],
]);

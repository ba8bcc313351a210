/** All entries of evidence. */
import { startEvidencePage } from "../parts/evidence/evidence_page.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["evidence-page", startEvidencePage],
]);

/** The profile. */
import { startChanges } from "../parts/rounds/changes.ts";
import { startProfile } from "../parts/profile/profile.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["changes", startChanges],
  ["profile", startProfile],
]);

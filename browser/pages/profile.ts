/** The profile. */
import { startChanges } from "../parts/rounds/changes.ts";
import { startProfile } from "../parts/profile/profile.ts";
import { startLeft } from "../parts/profile/left.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([
  ["left", startLeft],
  ["changes", startChanges],
  ["profile", startProfile],
]);

/** Pages that show a record's bar and nothing else of it: home, and what is printed empty. */
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([]);

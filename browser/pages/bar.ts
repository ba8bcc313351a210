/** Pages that show a record's bar and nothing else of it, such as what is printed empty. */
import { markContents } from "../parts/frame/contents.ts";
import { startRecordPage } from "../start/record_page.ts";

startRecordPage([], markContents);

/** Pages that show no record: the guidance, the scale, what has changed, about the site. */
import { startReadingPage } from "../start/reading_page.ts";

startReadingPage();

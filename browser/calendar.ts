/** Makes calendar files: a script of its own, loaded when somebody first asks for one. */
import { calendarFile } from "./export/calendar/calendar_file.ts";
import { offerCalendar } from "./export/calendar/offer.ts";

offerCalendar({ calendarFile });

/** A calendar file (RFC 5545) of all-day entries, for any calendar program. Pure. */
import ICAL from "ical.js";
import { inLines } from "../../record/lines.ts";
import type { Entry } from "../../record/plan/calendar.ts";

/** A line may have 75 octets; the library counts what it folds without the blank it puts before. */
const FOLDED_AT = 74;

/**
 * The file. Days are days: no time of day, so no time zone shifts them.
 *
 * @param name what the calendar is called.
 * @param now when it is made: a later file outweighs an earlier one.
 */
export function calendarFile(name: string, entries: readonly Entry[], now: Date): string {
  ICAL.foldLength = FOLDED_AT;
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("prodid", "-//A closer look//Improvement plan//EN");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.addProperty(text("x-wr-calname", name));
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, now));
  return calendar.toString() + "\r\n";
}

function eventOf({ uid, day, title, isCancelled }: Entry, now: Date): ICAL.Component {
  const event = new ICAL.Component("vevent");
  event.addPropertyWithValue("uid", uid);
  event.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(now, true));
  // Minutes: a file made later has a higher number, and it stays within what programs take.
  event.addPropertyWithValue("sequence", Math.floor(now.getTime() / 60_000));
  const start = new ICAL.Property("dtstart");
  start.resetType("date");
  start.setValue(ICAL.Time.fromDateString(day));
  event.addProperty(start);
  event.addProperty(text("summary", title));
  event.addPropertyWithValue("status", isCancelled ? "CANCELLED" : "CONFIRMED");
  event.addPropertyWithValue("transp", "TRANSPARENT");
  return event;
}

/** A text with its lines; what else would end a line, a program may take for one. */
function text(name: string, words: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType("text");
  property.setValue(inLines(words));
  return property;
}

/** How a page and the calendar script meet: it holds a library, and is loaded when it is asked for. */
import type { calendarFile } from "./calendar_file.ts";

/** What the calendar script makes. */
export interface CalendarMaker {
  calendarFile: typeof calendarFile;
}

/** A symbol, so that nothing else in the page can have the name. */
const MAKER = Symbol.for("a-closer-look.calendar");
type Holder = { [MAKER]?: CalendarMaker };

/** Called by the calendar script, once it runs. */
export function offerCalendar(maker: CalendarMaker): void {
  (globalThis as Holder)[MAKER] = maker;
}

/** What the calendar script offers; undefined until it has run. */
export function offeredCalendar(): CalendarMaker | undefined {
  return (globalThis as Holder)[MAKER];
}

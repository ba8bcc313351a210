/**
 * Starts what a page holds. One broken component does not stop the others, and is reported.
 *
 * A page's own script, in `browser/pages/`, says which parts there are.
 */
import { startAnnouncement } from "../parts/record_bar/announcement.ts";
import type { Page, Start } from "../parts/shared/component.ts";
import { FRAMED_STORE } from "../parts/shared/framed_store.ts";
import { startFrame } from "../parts/frame/frame.ts";
import { startSearch } from "../parts/search/opener.ts";
import { startDeleted } from "../parts/record_bar/deleted.ts";
import { PageGuide } from "../parts/shared/page_guide.ts";
import { watchPresses } from "../parts/shared/press.ts";
import { Problems } from "../parts/shared/problems.ts";
import { Redraws } from "../parts/shared/follow.ts";
import { startRecordBar } from "../parts/record_bar/record_bar.ts";
import { followRetired } from "../parts/prompts/retired.ts";
import { startExampleOpen } from "../parts/record_bar/example_open.ts";
import { startPlaceMarks } from "../parts/theme_progress/place_marks.ts";
import { startReminder } from "../parts/record_bar/reminder.ts";
import { startRoom } from "../parts/record_bar/room.ts";
import { startReload } from "../parts/record_bar/reload.ts";
import { startStatus } from "../parts/record_bar/status.ts";
import { startKeptCopy } from "../parts/kept_copy/kept_copy.ts";
import { startTabs } from "../parts/record_bar/tabs.ts";
import { followStore } from "../session/follow_store.ts";
import { Session } from "../session/session.ts";
import { storeOf } from "../store/choose_store.ts";
import { SCRIPTS } from "./scripts.ts";

const STORAGE_PAGE = new URL("store.html", SCRIPTS.root);
const BAR = '[data-part~="record-bar"]';

const UNREADABLE =
  "What you typed last on the page before cannot be read. Check that your last words are there. " +
  "Everything else is stored.";

/** A part, by the name that the page's HTML gives it. One element may hold several. */
export type Part = [name: string, start: Start<never>];

/** What stands wherever a record is shown. */
const BAR_PARTS: Part[] = [
  ["announcement", startAnnouncement],
  ["reminder", startReminder],
  ["record-bar", startRecordBar],
  ["deleted-record", startDeleted],
  ["example-open", startExampleOpen],
  ["reload", startReload],
  ["place-marks", startPlaceMarks],
  ["record-bar", startTabs],
  ["record-bar", startRoom],
  ["kept-copy", startKeptCopy],
];

/**
 * Start a page with the bar of the record and these parts.
 *
 * @param follow what follows how far the page is scrolled, such as its list of contents.
 */
export function startRecordPage(parts: Part[], follow?: () => void): void {
  watchPresses();
  const bar = document.querySelector<HTMLElement>(BAR);
  // Before the page is measured: the browser fetches the record meanwhile.
  if (bar) void startParts(bar, parts);
  startFrame(follow);
  startSearch(SCRIPTS);
}

async function startParts(bar: HTMLElement, parts: Part[]): Promise<void> {
  const { framework: id = "", edition = "", release = "" } = bar.dataset;
  const problems = new Problems(bar.querySelector("[data-problem]"));
  const framed = async () => (await FRAMED_STORE.load(SCRIPTS))(STORAGE_PAGE);
  const store = await storeOf(location, framed).catch((error) => {
    report(error, problems);
  });
  if (!store) return;
  const session = new Session({ id, edition }, store);
  followStore(session, store);
  const guide = new PageGuide(SCRIPTS, location.pathname);
  // Answers follow retired ids before anything is drawn of their record.
  attempt(() => followRetired(bar, session, guide), problems);
  const redraws = new Redraws(session, (error) => report(error, problems));
  const page = {
    session,
    scripts: SCRIPTS,
    release,
    problems,
    guide,
    follow: redraws.follow,
  };
  // Before the record is there: a store that is slow to come is said to be.
  startAll("status", startStatus, page);
  await session.open();
  void sayUnreadable(session, problems);
  for (const [name, start] of [...BAR_PARTS, ...parts]) startAll(name, start as Start, page);
  await redraws.flush();
  // Everything on the page now shows the record: tests read nothing before.
  bar.dataset.ready = "";
}

/** What an earlier page noted before it was left, and cannot be read, is not passed over. */
async function sayUnreadable({ store }: Session, problems: Problems): Promise<void> {
  const count = await store.run("countUnreadable").catch(() => 0);
  if (count) problems.say("note", UNREADABLE);
}

function startAll(name: string, start: Start, page: Page): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-part~="${name}"]`)) {
    attempt(() => start(element, page), page.problems);
  }
}

function attempt(start: () => void, problems: Problems): void {
  try {
    start();
  } catch (error) {
    report(error, problems);
  }
}

function report(error: unknown, problems: Problems): void {
  console.error(error);
  problems.say(
    "component",
    "A part of this page did not start and may not work. What you can still fill in is kept. " +
      "Reload the page; if this message stays, tell whoever looks after this site.",
  );
}

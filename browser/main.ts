/** Starts what the page holds. One broken component does not stop the others, and is reported. */
import { startAnnouncement } from "./parts/record_bar/announcement.ts";
import { startAnswers } from "./parts/answers/answers.ts";
import type { Page, Start } from "./parts/shared/component.ts";
import { startConflicts } from "./parts/answers/conflict.ts";
import { startDeleted } from "./parts/record_bar/deleted.ts";
import { startEvidencePage } from "./parts/evidence/evidence_page.ts";
import { startExport } from "./parts/export/export_page.ts";
import { startFeatureProgress } from "./parts/theme_progress/feature_progress.ts";
import { startNotes } from "./parts/answers/notes.ts";
import { startOutOfScope } from "./parts/scope/out_of_scope.ts";
import { startOwnPrompts } from "./parts/prompts/own_prompts.ts";
import { startPrintRecord } from "./parts/print/print_record.ts";
import { startRows } from "./parts/answers/rows.ts";
import { startPrintText } from "./parts/answers/print_text.ts";
import { Problems } from "./parts/shared/problems.ts";
import { startProfile } from "./parts/profile/profile.ts";
import { startRating } from "./parts/rating/rating.ts";
import { startRecordBar } from "./parts/record_bar/record_bar.ts";
import { startRecords } from "./parts/records/records_page.ts";
import { startFollowing, startRetired } from "./parts/prompts/retired.ts";
import { startReminder } from "./parts/record_bar/reminder.ts";
import { startChanges } from "./parts/rounds/changes.ts";
import { startCompare } from "./parts/rounds/compare_page.ts";
import { startScope } from "./parts/scope/scope.ts";
import { startSearch } from "./parts/search/opener.ts";
import { startStatus } from "./parts/record_bar/status.ts";
import { startTabs } from "./parts/record_bar/tabs.ts";
import { followStore } from "./session/follow_store.ts";
import { Session } from "./session/session.ts";
import { storeOf } from "./store/choose_store.ts";

/** This script, and beside its folder the storage page. */
const HERE = new URL((document.currentScript as HTMLScriptElement).src);
const STORAGE_PAGE = new URL("../store.html", HERE);
const BAR = '[data-component="record-bar"]';

/** In this order: answers follow retired ids before fields are filled in, and the notes that hold text are known once the answers are filled in. */
const COMPONENTS: [selector: string, start: Start<never>][] = [
  [`${BAR} [data-announcement]`, startAnnouncement],
  [`${BAR} [data-reminder]`, startReminder],
  [BAR, startRecordBar],
  [`${BAR} [data-deleted-record]`, startDeleted],
  [BAR, startTabs],
  [BAR, startFollowing],
  ['[data-component="own-prompts"]', startOwnPrompts],
  ['[data-component="rows"]', startRows],
  ["fieldset[data-answers]", startAnswers],
  ["fieldset[data-answers]", startConflicts],
  ["fieldset[data-answers]", startNotes],
  ["fieldset[data-answers]", startPrintText],
  ["[data-rating]", startRating],
  ['[data-component="export"]', startExport],
  ['[data-component="print-record"]', startPrintRecord],
  ['[data-component="feature-progress"]', startFeatureProgress],
  ['[data-component="out-of-scope"]', startOutOfScope],
  ['[data-component="scope"]', startScope],
  ['[data-component="evidence-page"]', startEvidencePage],
  ['[data-component="profile"]', startProfile],
  ['[data-component="changes"]', startChanges],
  ['[data-component="compare"]', startCompare],
  ['[data-component="records"]', startRecords],
  ['[data-component="retired"]', startRetired],
];

async function startPage(bar: HTMLElement): Promise<void> {
  const { framework: id = "", edition = "", release = "" } = bar.dataset;
  const store = storeOf(location, STORAGE_PAGE);
  const session = new Session({ id, edition }, store);
  followStore(session, store);
  const page = { session, release, problems: new Problems(bar.querySelector("[data-problem]")) };
  // Before the record is there: a store that is slow to come is said to be.
  void startAll(`${BAR} [data-status]`, startStatus, page);
  await session.open();
  await Promise.all(
    COMPONENTS.map(([selector, start]) => startAll(selector, start as Start, page)),
  );
  // Everything on the page now shows the record: tests read nothing before.
  bar.dataset.ready = "";
}

async function startAll(selector: string, start: Start, page: Page): Promise<void> {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  await Promise.all(elements.map((element) => startComponent(start, element, page, selector)));
}

async function startComponent(
  start: Start,
  element: HTMLElement,
  page: Page,
  selector: string,
): Promise<void> {
  try {
    await start(element, page);
  } catch (error) {
    console.error(selector, error);
    page.problems.say(
      "component",
      "A part of this page did not start and may not work. What you can still fill in is kept. " +
        "Reload the page; if this message stays, tell whoever looks after this site.",
    );
  }
}

const bar = document.querySelector<HTMLElement>(BAR);
if (bar) void startPage(bar);
startSearch(HERE);

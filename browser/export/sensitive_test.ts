/** What is marked sensitive goes out in no file but the complete one, whatever was written. */
import assert from "node:assert/strict";
import { writeFile } from "../record/file/write.ts";
import { answersOf } from "../record/guide/made_up.ts";
import { KINDS } from "../record/kinds/kinds.ts";
import { openCopy } from "../record/open_copy.ts";
import { entriesOf } from "../record/plan/calendar.ts";
import { newRecord } from "../record/record.ts";
import { shareCopy } from "../record/share_copy.ts";
import { contributionOf } from "../record/team/contribution.ts";
import { csv } from "./csv.ts";
import { committeeReport } from "./document/committee.ts";
import { documentOf, sheetOf } from "./document/document.ts";
import { GUIDE } from "./report/made_up.ts";
import { reportOf } from "./report/report.ts";

const SECRET = "The night shift was alone";
/** Where a row of each kind stands that can be marked, or is covered by what is. */
const PLACES: { [kind: string]: string[] } = {
  question: ["1", "1a", "1a.1", "1a.1.1", "1b"],
  "own-prompt": ["1a.own-1", "1b.own-2"],
  decision: ["1.decided-1", "1a.decided-1"],
  evidence: ["1.e.1", "1a.e.1", "1b.e.2"],
  "list-point": ["1.list-1", "1a.list-1"],
  "cannot-wait": ["1.cannot-wait", "1a.cannot-wait"],
  action: ["action-1"],
  milestone: ["action-1.m-1"],
  task: ["action-1.t-1"],
};
/** What is not asked for by feature, theme or action bears no mark. */
const UNMARKED = new Set(["plan", "exercise", "person", "quick-look", "scope", "round"]);

/** The sentence in every text of every row, and a day in every day; the marks where they stand. */
function everywhere() {
  const items: { [item: string]: { [field: string]: unknown } } = {};
  for (const kind of KINDS) {
    if (UNMARKED.has(kind.id) || kind.id === "evidence-page") continue;
    assert.ok(PLACES[kind.id], `no place for ${kind.id}`);
    for (const item of PLACES[kind.id]!) {
      const fields = items[item] = {} as { [field: string]: unknown };
      for (const { id, type } of kind.fields) {
        if (type === "text" || type === "line") fields[id.replace("*", "1")] = SECRET;
        if (type === "day") fields[id] = "2027-05-01";
      }
    }
  }
  for (const item of ["1", "1a", "1b", "action-1"]) items[item]!.sensitive = true;
  Object.assign(items["1"]!, { rationale: SECRET, rating: 1 });
  Object.assign(items["1a"]!, { practice: SECRET, "practice~2": SECRET, rating: 1 });
  return { ...newRecord(GUIDE, "Name"), answers: answersOf(items) };
}

Deno.test("no file but the complete one holds a word of what is marked sensitive", () => {
  const record = everywhere();
  const choice = { sensitive: false, share: false, everyPrompt: true };
  const files: { [name: string]: unknown } = {
    "copy without it": writeFile(openCopy(record, GUIDE), "1"),
    "share copy": writeFile(shareCopy(record, GUIDE), "1"),
    "answers to an exercise": writeFile(contributionOf(record, GUIDE), "1"),
    calendar: entriesOf(record, GUIDE, false).entries,
  };
  for (const share of [false, true]) {
    const report = reportOf(record, GUIDE, { ...choice, share });
    files[`report ${share}`] = documentOf(report);
    files[`committee ${share}`] = committeeReport(report, true);
    for (const id of ["ratings", "prompts", "evidence", "action", "milestone", "task"]) {
      files[`${id} ${share}`] = csv(sheetOf(report, id));
    }
  }
  for (const [name, file] of Object.entries(files)) {
    assert.ok(!JSON.stringify(file).includes(SECRET), name);
  }
  const whole = writeFile(record, "1");
  assert.ok(whole.includes(SECRET));
  assert.match(whole, /^ {2}"holds": "Entries marked sensitive",$/m);
});

Deno.test("each of them holds it where the person says so", () => {
  const report = reportOf(everywhere(), GUIDE, {
    sensitive: true,
    share: false,
    everyPrompt: true,
  });
  assert.ok(JSON.stringify(documentOf(report)).includes(SECRET));
  for (const id of ["ratings", "prompts", "evidence", "action"]) {
    assert.ok(csv(sheetOf(report, id)).includes(SECRET), id);
  }
});

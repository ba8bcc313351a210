/**
 * Makes files as the export page does, for the tests. The first line given holds the guide and the
 * words about its source; each line after it an exported file of a record, what is chosen to go
 * out, and what to make: "word", "form", "committee", "calendar", or the id of a table. Each line printed is that file, in
 * base 64.
 */
import type { WholeGuide } from "../record/guide/guide.ts";
import { readFile } from "../record/file/read_and_write.ts";
import { entriesOf } from "../record/plan/calendar.ts";
import { calendarFile } from "./calendar/calendar_file.ts";
import { csv } from "./csv.ts";
import { committeeReport } from "./document/committee.ts";
import { documentOf, sheetOf } from "./document/document.ts";
import { formOf } from "./document/form.ts";
import { reportOf } from "./report/report.ts";
import type { Choice } from "./report/shape.ts";
import { wordFile } from "./word/set.ts";

interface Asked {
  file: string;
  choice: Choice;
  make: string;
}

const [first = "", ...asked] = (await new Response(Deno.stdin.readable).text()).trim().split("\n");
const { guide, source }: { guide: WholeGuide; source: string } = JSON.parse(first);

async function made({ file, choice, make }: Asked): Promise<Uint8Array> {
  const { record } = readFile(file, guide);
  if (make === "form") return await bytesOf(wordFile(formOf(guide, record.answers), source));
  if (make === "calendar") {
    const { entries } = entriesOf(record, guide, choice.sensitive);
    return new TextEncoder().encode(calendarFile(record.name, entries, new Date()));
  }
  const report = reportOf(record, guide, choice);
  if (make === "committee") {
    return await bytesOf(wordFile(committeeReport(report, false), source));
  }
  if (make === "word") return await bytesOf(wordFile(documentOf(report), source));
  return new TextEncoder().encode(csv(sheetOf(report, make)));
}

async function bytesOf(blob: Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await blob).arrayBuffer());
}

for (const line of asked) console.log((await made(JSON.parse(line))).toBase64());

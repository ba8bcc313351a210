/**
 * Makes files as the export page does, for the tests. The first line given holds the guide and the
 * words about its source; each line after it an exported file of a record, what is chosen to go
 * out, and what to make: "word", "form", or the id of a table. Each line printed is that file, in
 * base 64.
 */
import type { WholeGuide } from "../record/guide/guide.ts";
import { readFile } from "../record/file/read_and_write.ts";
import { csv } from "./csv.ts";
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
  if (make === "form") return await bytesOf(wordFile(formOf(guide), source));
  const report = reportOf(readFile(file, guide).record, guide, choice);
  if (make === "word") return await bytesOf(wordFile(documentOf(report), source));
  return new TextEncoder().encode(csv(sheetOf(report, make)));
}

async function bytesOf(blob: Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await blob).arrayBuffer());
}

for (const line of asked) console.log((await made(JSON.parse(line))).toBase64());

import assert from "node:assert/strict";
import { writeFile } from "../../record/file/read_and_write.ts";
import { newRecord, setAnswer } from "../../record/record.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startImport } from "./import_preview.ts";

const BAR = '[data-part~="record-bar"]';

const said = () => part(document, "[role=alert]", HTMLElement).textContent;
const dialog = () => part(document, "dialog[data-import-preview]", HTMLDialogElement);

/** What the preview says, hidden words apart. */
function previewed(): string {
  const copy = dialog().cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll("[hidden]")) hidden.remove();
  return copy.textContent.replace(/\s+/g, " ");
}

/** Choose a file of these bytes, and wait until the page shows it or says why not. */
async function choose(page: LightPage, bytes: Uint8Array): Promise<void> {
  await page.start([BAR, startImport]);
  const control = part(document, "input[data-import-file]", HTMLInputElement);
  const file = new File([bytes as BlobPart], "record.json");
  Object.defineProperty(control, "files", { value: [file] });
  control.dispatchEvent(new Event("change"));
  for (let wait = 0; wait < 500 && !dialog().open && !said(); wait++) {
    await new Promise((done) => setTimeout(done, 2));
  }
}

function fileOf(page: LightPage): string {
  const record = newRecord(page.session.guide, "Older people");
  setAnswer(record.answers, "1a", "practice", "Cr\u00ECoch caf\u00E9");
  return writeFile(record, "1");
}

lightTest("a file of ours is previewed without a word on its encoding", "feature", async (page) => {
  await choose(page, new TextEncoder().encode(fileOf(page)));
  assert.match(previewed(), /Older people/);
  assert.doesNotMatch(previewed(), /UTF|Windows/);
});

lightTest(
  "a file saved as Windows-1252 is read as that, and it is said",
  "feature",
  async (page) => {
    const text = fileOf(page);
    await choose(page, Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))));
    assert.match(
      previewed(),
      /read as Windows-1252\..*words from it are right: Cr\u00ECoch, caf\u00E9\./,
    );
    dialog().close("separate");
    for (let wait = 0; wait < 500 && page.session.record.name !== "Older people"; wait++) {
      await new Promise((done) => setTimeout(done, 2));
    }
    assert.equal(page.session.value("1a", "practice"), "Cr\u00ECoch caf\u00E9");
  },
);

lightTest(
  "bytes that could be anything are refused, and nothing changes",
  "feature",
  async (page) => {
    const bytes = Uint8Array.from([...fileOf(page)].map((letter) => letter.charCodeAt(0)));
    bytes[bytes.indexOf(0xEC)] = 0x81;
    await choose(page, bytes);
    assert.match(
      said(),
      /was not imported; nothing has changed\. .*neither UTF-8 nor Windows-1252/,
    );
  },
);

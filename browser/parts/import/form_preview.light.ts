import { DOMParser } from "@xmldom/xmldom";
import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formOf } from "../../export/document/form.ts";
import { wordFile } from "../../export/word/set.ts";
import { newRecord, setAnswer } from "../../record/record.ts";
import { newExercise, startingFile } from "../../record/team/exercise.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, press, wordsOf } from "../shared/light_reading.ts";
import { choose, mine, names, said } from "./light_import.ts";

const dialog = () => part(document, "dialog[data-form-preview]", HTMLDialogElement);
/** The light DOM's own is slow with so much XML. */
function formTest(title: string, test: (page: LightPage) => Promise<void>): void {
  lightTest(title, "feature", async (page) => {
    const own = globalThis.DOMParser;
    Reflect.set(globalThis, "DOMParser", DOMParser);
    await test(page).finally(() => Reflect.set(globalThis, "DOMParser", own));
  });
}

const take = () => part(dialog(), 'button[value="take"]', HTMLButtonElement).click();

/** A form in which somebody wrote into these places, by the name of the bookmark. */
async function filled(
  page: LightPage,
  texts: { [bookmark: string]: string },
  exercise?: Parameters<typeof newExercise>[1],
): Promise<Uint8Array> {
  const guide = await page.page.guide.whole();
  const record = newRecord(guide, "Ours");
  setAnswer(record.answers, "1a.own-0b", "text", "And do we ask carers?");
  const asked = exercise && startingFile(newExercise(record, exercise)).answers;
  const file = await wordFile(formOf(guide, asked), "Source: x");
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  let xml = strFromU8(parts["word/document.xml"]!);
  for (const [name, text] of Object.entries(texts)) {
    const start = xml.indexOf(`w:name="${name}"`);
    assert.ok(start > 0, name);
    const at = xml.indexOf("</w:p>", start);
    xml = `${xml.slice(0, at)}<w:r><w:t>${text}</w:t></w:r>${xml.slice(at)}`;
  }
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

formTest("a form is shown before anything is stored, and undone", async (page) => {
  await mine(page);
  const form = await filled(page, {
    acl_exercise_who: "Aisha",
    acl_1a_practice: "We ask people.",
    acl_1a_rating_5: "x",
    acl_1b_rating_2: "x",
    acl_1b_rating_3: "x",
  });
  await choose(page, form, "paper.docx", dialog);
  assert.deepEqual(allWords(dialog(), "[data-read-rows] :is(th, td)"), [
    ...["Your name or role", "Aisha", "The same words"],
    ...["1a: Brief description of current practice", "We ask people.", "The same words"],
    ...["1a", "☒ 5 Very good: Major strengths", "Rated 5"],
  ]);
  assert.match(wordsOf(dialog()), /“paper\.docx”\. 3 answers were read\./);
  assert.match(wordsOf(dialog()), /1b: 2 levels are marked: 2 Weak.*; 3 Adequate.*None was taken/);
  assert.deepEqual(await names(page), ["New record"]);
  take();
  await page.until(() => page.session.record.name === "Aisha");
  assert.equal(page.session.value("1a", "practice"), "We ask people.");
  assert.equal(page.session.value("1a", "rating"), 5);
  assert.equal(page.session.value("1b", "rating"), undefined);
  const notice = part(document, "[data-imported]", HTMLElement);
  await page.until(() => !notice.hidden);
  press(document, "undo-import");
  await page.until(() => page.session.record.name === "New record");
  assert.deepEqual(await names(page), ["New record"]);
  assert.equal(page.session.value("1a", "strengths"), "mine");
});

formTest("a form of an exercise becomes somebody's answers in it", async (page) => {
  await mine(page);
  const asked = { name: "Older people", answerBy: "", shownBy: "name" } as const;
  const form = await filled(page, { acl_exercise_who: "Aisha", acl_1a_own_0b_note: "Yes" }, asked);
  await choose(page, form, "paper.docx", dialog);
  assert.match(wordsOf(dialog()), /It belongs to the exercise “Older people”\./);
  take();
  await page.until(() => page.session.record.name === "Aisha");
  assert.ok(page.session.value("exercise", "person"));
  assert.equal(page.session.value("exercise", "name"), "Older people");
  assert.equal(page.session.value("1a.own-0b", "text"), "And do we ask carers?");
  assert.equal(page.session.value("1a.own-0b", "note"), "Yes");
});

lightTest(
  "a Word file that is no form is refused, and nothing changes",
  "feature",
  async (page) => {
    await mine(page);
    await choose(page, new TextEncoder().encode("PK\u0003\u0004"), "other.docx", dialog);
    assert.match(
      said(),
      /“other\.docx” was not imported; nothing has changed\. The Word file is damaged\./,
    );
    assert.deepEqual(await names(page), ["New record"]);
  },
);

import assert from "node:assert/strict";
import type { LightPage } from "../shared/light_page.ts";
import { lightTest } from "../shared/light_page.ts";
import { part } from "../shared/element.ts";
import { startAnswers } from "./answers.ts";
import { startConflicts } from "./conflict.ts";
import { startRows } from "./rows.ts";

const ANSWERS = "fieldset[data-part~=answers]";

async function start(page: LightPage): Promise<void> {
  await page.start(
    [ANSWERS, startAnswers],
    [ANSWERS, startConflicts],
    ['[data-part~="rows"]', startRows],
  );
}

function beside(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-beside]")];
}

function press(notice: HTMLElement, action: string): void {
  part(notice, `[data-action="${action}"]`, HTMLElement).click();
}

function said(): string {
  return part(document, "[data-problem]", HTMLElement).textContent;
}

/** A field in which two tabs wrote, and what stands beside it. */
async function twice(
  page: LightPage,
  item: string,
  field: string,
  mine: unknown,
  theirs: unknown,
): Promise<HTMLElement> {
  page.session.set(item, field, mine);
  await start(page);
  await page.elsewhere(item, field, theirs);
  await page.settled();
  const [notice, ...more] = beside();
  assert.equal(more.length, 0);
  return notice!;
}

lightTest(
  "a text of another tab stands beside its field until one is chosen",
  "feature",
  async (page) => {
    const notice = await twice(page, "1a", "practice", "mine", "theirs");
    assert.equal(part(notice, "[data-other-text]", HTMLElement).textContent, "theirs");
    assert.match(notice.getAttribute("aria-label")!, /Brief description of current practice$/);
    assert.match(said(), /changed in two tabs at once/);
    press(notice, "use-other");
    await page.settled();
    assert.equal(page.session.value("1a", "practice"), "theirs");
    assert.deepEqual(page.session.others("1a", "practice"), []);
    assert.equal(beside().length, 0);
    assert.equal(said(), "");
  },
);

lightTest("one's own text is kept, and the other one let go", "feature", async (page) => {
  const notice = await twice(page, "1a", "practice", "mine", "theirs");
  press(notice, "keep-this");
  await page.settled();
  assert.equal(page.session.value("1a", "practice"), "mine");
  assert.deepEqual(page.session.others("1a", "practice"), []);
  assert.equal(document.activeElement?.getAttribute("data-field"), "practice");
});

lightTest("both of two texts can be kept", "feature", async (page) => {
  press(await twice(page, "1a", "practice", "mine", "theirs"), "keep-both");
  await page.settled();
  assert.equal(page.session.value("1a", "practice"), "mine\n\ntheirs");
});

lightTest("two lines kept as one stay one line", "feature", async (page) => {
  press(await twice(page, "1a.e.x", "what", "A survey", "An audit"), "keep-both");
  await page.settled();
  assert.equal(page.session.value("1a.e.x", "what"), "A survey / An audit");
  assert.equal(
    part(document, '[data-field="what"]', HTMLInputElement).value,
    "A survey / An audit",
  );
});

for (
  const [item, field, mine, theirs] of [
    ["1a", "rating", 2, 5],
    ["1a.e.x", "kind", "views", "data"],
    ["1a.e.x", "date", "2026-01-31", "2026-02-28"],
  ] as const
) {
  lightTest(`of two values of ${field} only one can be kept`, "feature", async (page) => {
    const notice = await twice(page, item, field, mine, theirs);
    assert.equal(part(notice, '[data-action="keep-both"]', HTMLElement).hidden, true);
    press(notice, "use-other");
    await page.settled();
    assert.equal(page.session.value(item, field), theirs);
  });
}

lightTest(
  "what a field cannot show stands beside it and can be kept in a file",
  "feature",
  async (page) => {
    page.write({ "1a.e.x": { what: "Interview", date: "last spring" } });
    await start(page);
    await page.settled();
    const [notice] = beside();
    assert.equal(part(notice!, "[data-other-text]", HTMLElement).textContent, "last spring");
    assert.match(said(), /is damaged/);
    press(notice!, "save-damaged");
    const [file] = page.downloads;
    assert.match(file!.name, /^damaged-1a-e-x-date-\d{4}-\d\d-\d\d\.txt$/);
    assert.equal(await file!.text(), "last spring");
  },
);

lightTest("what stands beside the field of a note is in sight", "feature", async (page) => {
  const notice = await twice(page, "1a.1", "note", "mine", "theirs");
  assert.equal(notice.closest("details")!.open, true);
});

lightTest(
  "what a field cannot show is kept beside what is written in it",
  "feature",
  async (page) => {
    page.write({ "1a.e.x": { what: "Interview", kind: "song", date: "last spring" } });
    await start(page);
    await page.settled();
    const kind = part(document, "select[data-field=kind]", HTMLSelectElement);
    assert.equal(kind.value, "song");
    await page.fill(part(document, '[data-field="date"]', HTMLInputElement), "2026-01-31");
    const { answers } = await page.session.complete();
    assert.deepEqual(Object.fromEntries(answers.get("1a.e.x")!), {
      what: "Interview",
      kind: "song",
      date: "2026-01-31",
      "date~2": "last spring",
    });
  },
);

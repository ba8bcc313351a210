import assert from "node:assert/strict";
import { readFile, writeFile } from "../../record/file/read_and_write.ts";
import { kindNamed } from "../../record/kinds/kinds.ts";
import type { Start } from "../shared/component.ts";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { startAnswers } from "./answers.ts";
import { startRows } from "./rows.ts";

const LIST = '[data-part~="rows"] [data-own-list]';
/** In the wrong order on purpose: rows are made before fields are filled all the same. */
const PARTS: [selector: string, start: Start<never>][] = [
  ["fieldset[data-part~=answers]", startAnswers],
  ['[data-part~="rows"]', startRows],
];

function rows(): HTMLElement[] {
  return [...part(document, LIST, HTMLElement).children] as HTMLElement[];
}

function what(row: HTMLElement): HTMLInputElement {
  return part(row, '[data-field="what"]', HTMLInputElement);
}

lightTest("a stored entry stands in its row, filled in and named", "feature", async (page) => {
  page.session.set("1a.e.one", "what", "A survey");
  await page.start(...PARTS);
  assert.deepEqual(rows().map((row) => what(row).value), ["A survey"]);
  const remove = part(rows()[0]!, '[data-action="remove-evidence"]', HTMLButtonElement);
  assert.equal(remove.getAttribute("aria-label"), "Remove evidence 1: A survey");
});

lightTest("the row somebody types in stands, caret and all", "feature", async (page) => {
  await page.start(...PARTS);
  part(document, '[data-action="add-evidence"]', HTMLElement).click();
  const mine = rows()[0]!;
  page.type(what(mine), "Half a wo");
  what(mine).setSelectionRange(2, 2);
  page.frames.next();
  await page.quiet();

  const stands = () => {
    assert.ok(rows().at(-1) === mine);
    assert.ok(document.activeElement === what(mine));
    assert.equal(what(mine).value, "Half a wo");
    assert.equal(what(mine).selectionStart, 2);
  };
  const { session } = page;
  await session.store.run("renameRecord", session.record.id, "Young carers");
  await session.refresh(true);
  page.frames.next();
  stands();
  // Another tab adds an entry, older than this one.
  await page.elsewhere("1a.e.0", "what", "Theirs");
  page.frames.next();
  assert.deepEqual(rows().map((one) => what(one).value), ["Theirs", "Half a wo"]);
  stands();
});

lightTest(
  "a row in which nothing is written yet stands while others change",
  "feature",
  async (page) => {
    await page.start(...PARTS);
    part(document, '[data-action="add-evidence"]', HTMLElement).click();
    const [mine] = rows();
    page.session.set("1a.e.0", "what", "x");
    page.frames.next();
    assert.equal(rows().length, 2);
    assert.ok(rows()[1] === mine);
    await page.session.replace(() => Promise.resolve(undefined));
    page.frames.next();
    assert.equal(rows().length, 0);
  },
);

lightTest(
  "a list says how many more there is room for, and when it is full",
  "feature",
  async (page) => {
    const most = kindNamed("evidence").most!;
    for (let number = 0; number < most - 12; number++) {
      page.session.set(`1a.e.${String(number).padStart(4, "0")}`, "what", "x");
    }
    await page.start(...PARTS);
    const section = part(document, '[data-part~="rows"]', HTMLElement);
    const add = part(section, '[data-action="add-evidence"]', HTMLButtonElement);
    const room = part(section, ":scope > [data-room]", HTMLElement);
    const said = () => [add.disabled, room.textContent];
    const press = () => {
      add.click();
      const row = rows().at(-1)!;
      page.type(what(row), "y");
      return row;
    };
    assert.deepEqual(said(), [false, ""]);
    press();
    assert.deepEqual(said(), [false, ""]);
    press();
    assert.deepEqual(said(), [false, "Room for 10 more."]);
    for (let number = 0; number < 9; number++) press();
    assert.deepEqual(said(), [false, "Room for 1 more."]);
    const last = press();
    page.frames.next();
    assert.equal(rows().length, most);
    assert.deepEqual(said(), [
      true,
      "This list is full. Entries that were removed count too, as they can come back.",
    ]);
    part(last, '[data-action="remove-evidence"]', HTMLElement).click();
    page.frames.next();
    assert.equal(add.disabled, true);
    // What fills the list comes back from its file.
    const file = writeFile(page.session.record, "1");
    assert.equal(readFile(file, page.session.guide).record.answers.size, most);
  },
);

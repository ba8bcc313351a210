import assert from "node:assert/strict";
import type { Entry, Said } from "../../search/index_file.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords } from "../shared/light_reading.ts";
import { startDialog } from "./dialog.ts";

const term = (title: string, text: string, also: string[] = []): Entry => ({
  kind: "term",
  page: "terms.html",
  anchor: title.toLowerCase(),
  title,
  text,
  also,
});
const INDEX = {
  entries: [
    term("Swarm", "Bees that leave a hive together.", ["cast"]),
    term("Honey", "What bees make."),
    ...Array.from({ length: 40 }, (_, n) => term(`Hive ${n}`, `A hive of wax, number ${n}.`)),
  ],
  said: [[["cast"], ["Swarm"], false]] satisfies Said[],
};

const dialog = () => part(document, "[data-part~=search]", HTMLDialogElement);
const field = () => part(document, "[data-field]", HTMLInputElement);
const said = () => part(document, "[data-status]", HTMLElement).textContent;
const cells = () => [...document.querySelectorAll<HTMLElement>("[role=gridcell]")];
const chosen = () => cells().filter((cell) => cell.getAttribute("aria-selected") === "true");

async function look(page: LightPage, query: string): Promise<void> {
  await startDialog(dialog(), INDEX, new URL("http://localhost/look/"));
  dialog().showModal();
  page.type(field(), query);
}

function key(name: string): void {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });
  field().dispatchEvent(event);
}

lightTest(
  "results are links, with what was looked for marked, and it is said how many",
  "search",
  async (page) => {
    await look(page, "swarm");
    assert.equal(said(), "1 result.");
    const [row] = cells();
    const link = part(row!, "a", HTMLAnchorElement);
    assert.equal(link.href, "http://localhost/look/terms.html#swarm");
    assert.deepEqual(allWords(link, "mark"), ["Swarm"]);
    assert.equal(field().getAttribute("aria-expanded"), "true");
    assert.equal(part(document, "[data-hint]", HTMLElement).hidden, true);
  },
);

lightTest("what people say finds what the guide says, and that is told", "search", async (page) => {
  await look(page, "cast");
  assert.match(said(), /^1 result\. Also: swarm\./);
});

lightTest("the arrow keys choose a row, and stop at both ends", "search", async (page) => {
  await look(page, "hive");
  assert.equal(cells().length, 30);
  assert.match(said(), /^The first 30 of 41 results\./);
  assert.equal(chosen().length, 0);
  key("ArrowDown");
  key("ArrowDown");
  assert.equal(chosen()[0]!.id, cells()[1]!.id);
  assert.equal(field().getAttribute("aria-activedescendant"), cells()[1]!.id);
  key("ArrowUp");
  key("ArrowUp");
  key("ArrowUp");
  assert.equal(chosen().length, 0);
  assert.equal(field().hasAttribute("aria-activedescendant"), false);
  for (let n = 0; n < 40; n++) key("ArrowDown");
  assert.equal(chosen()[0]!.id, cells().at(-1)!.id);
});

lightTest(
  "nothing found says what to try, and an emptied field is as at first",
  "search",
  async (page) => {
    await look(page, "xylophone");
    assert.equal(said(), "Nothing found for “xylophone”.");
    assert.equal(part(document, "[data-nothing]", HTMLElement).hidden, false);
    assert.equal(part(document, "[data-results]", HTMLElement).hidden, true);
    assert.equal(field().getAttribute("aria-expanded"), "false");
    await page.fill(field(), "");
    assert.equal(said(), "");
    assert.equal(part(document, "[data-nothing]", HTMLElement).hidden, true);
    assert.equal(part(document, "[data-hint]", HTMLElement).hidden, false);
  },
);

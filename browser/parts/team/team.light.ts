import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { allWords, moveOn, press, shownIn, wordsOf } from "../shared/light_reading.ts";
import { startAdapting } from "./adapt.ts";
import { startTeamAsk } from "./ask.ts";
import { EXERCISE_PARTS, startTeamLate } from "./late.ts";
import { startTeamTogether } from "./together.ts";

// In a light DOM no script is loaded: what it would offer is there.
EXERCISE_PARTS.offer([
  ["[data-gathering]", startTeamTogether],
  ["[data-adapt]", startAdapting],
]);

const start = async (page: LightPage) => {
  await page.start(
    ["[data-part~=answers]", startAnswers],
    ["[data-part~=team-ask]", startTeamAsk],
    ["[data-part~=team-late]", startTeamLate],
  );
  await page.settled();
};
const person = (who: string, items: { [item: string]: { [field: string]: unknown } }) => ({
  who,
  changed: "2027-01-01T10:00:00.000Z",
  file: JSON.stringify(items),
});
const EXERCISE = { id: "e1", name: "Older people", shown: "name" };
const place = (id: string) => part(document, `#team-${id}`, HTMLElement);
const level = (id: string, value: number) =>
  part(place(id), `input[type=radio][value="${value}"]`, HTMLInputElement);
const jumps = () => allWords(document, "nav[aria-label='On this page'] > a");
const history = (id: string) => allWords(place(id), "[data-history] > li");
const people = () => allWords(document, "[data-people] > li strong");

lightTest("what is not there yet is no place to jump to", "team", async (page) => {
  await start(page);
  assert.deepEqual(jumps(), ["Ask", "How it goes"]);
  page.write({ exercise: EXERCISE });
  await page.settled();
  assert.deepEqual(jumps(), ["Ask", "Open", "Look together", "Agree", "How it goes"]);
});

lightTest("a rating that changes shows its history, and can be undone", "team", async (page) => {
  page.write({
    exercise: EXERCISE,
    "person-a": person("Ann", { "1a": { rating: 2 } }),
    "person-b": person("Bob", { "1a": { rating: 5 }, "1b": { unknown: true } }),
    "1a.decided-0": { rating: 2, when: "2026-01-05T10:00:00.000Z", spread: "1 person rated." },
    "1a": { rating: 2 },
  });
  await start(page);
  assert.equal(shownIn(place("1b"), "input:checked").length, 0);
  assert.match(
    wordsOf(part(place("1a"), "[data-slot=changed]", HTMLElement)),
    /changed after.*Then: 1 person rated/,
  );
  assert.match(
    wordsOf(part(place("1b"), "[data-slot=silent]", HTMLElement)),
    /Not rated by: Ann. Do not know: Bob/,
  );
  await page.tick(level("1a", 3));
  assert.equal(page.session.value("1a", "rating"), 3);
  assert.equal(history("1a").length, 2);
  assert.match(history("1a")[0]!, /3 Adequate, in the place of 2 Weak\. 2 people rated/);
  press(place("1a"), "undo-agreed");
  await page.settled();
  assert.equal(page.session.value("1a", "rating"), 2);
  assert.ok(level("1a", 2).checked);
  assert.equal(history("1a").length, 1);
  press(place("1a"), "clear-agreed");
  await page.settled();
  assert.match(history("1a")[0]!, /no rating, in the place of 2 Weak/);
});

lightTest("somebody is taken out, put back, and all are erased for good", "team", async (page) => {
  page.write({
    exercise: EXERCISE,
    "1a": { rating: 3 },
    "person-a": person("Ann", { "1a": { rating: 2 } }),
    "person-b": person("Bob", { "1a": { rating: 5 } }),
  });
  await start(page);
  const columns = () => allWords(document, "[data-heads] > th");
  press(document, "take-out");
  await page.settled();
  assert.deepEqual([people(), columns()], [["Ann", "Bob"], ["Feature", "Bob", "Range", "Agreed"]]);
  assert.equal(document.activeElement?.getAttribute("data-action"), "put-back");
  press(document, "put-back");
  await page.settled();
  assert.deepEqual(columns(), ["Feature", "Ann", "Bob", "Range", "Agreed"]);
  press(document, "erase-people");
  await page.settled();
  assert.deepEqual([people(), page.session.value("1a", "rating")], [[], 3]);
  assert.ok(![...page.session.record.answers.keys()].some((item) => item.startsWith("person-")));
});

lightTest("what people wrote is taken over with whose it was", "team", async (page) => {
  page.write({
    exercise: EXERCISE,
    "1a": { practice: "Ours." },
    "person-a": person("Ann", { "1a": { practice: "Theirs." }, "1a.1": { note: "Ask Eve" } }),
  });
  await start(page);
  const texts = part(place("1a"), "details[data-texts]", HTMLDetailsElement);
  texts.open = true;
  texts.dispatchEvent(new Event("toggle"));
  assert.equal(shownIn(texts, "[data-written] > li").length, 2);
  const [first, second] = shownIn(texts, '[data-action="take-over"]');
  first!.click();
  moveOn();
  first!.click();
  second!.click();
  await page.settled();
  assert.equal(page.session.value("1a", "practice"), "Ours.\n\nAnn: Theirs.");
  assert.equal(page.session.value("1a.1", "note"), "Ann: Ask Eve");
});

lightTest("prompts are adapted, and the guide's own words stay beside", "team", async (page) => {
  page.write({ "1a": { rating: 3 } });
  await start(page);
  const details = part(document, "details[data-adapt]", HTMLDetailsElement);
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  await page.until(() => shownIn(details, "[data-prompts] > li").length > 0);
  const [first] = shownIn(details, "[data-prompts] > li");
  assert.ok(wordsOf(part(first!, "[data-slot=text]", HTMLElement)).length > 20);
  page.type(part(first!, "textarea", HTMLTextAreaElement), "Do carers agree?");
  const box = part(first!, "input", HTMLInputElement);
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  const [[item, fields]] = [...page.session.record.answers].filter(([id]) => id !== "1a") as [
    [string, Map<string, unknown>],
  ];
  assert.match(item, /^1a\./);
  assert.deepEqual(Object.fromEntries(fields), { wording: "Do carers agree?", left_out: true });
  // They go into the starting file.
  const form = part(document, "form[data-new-exercise]", HTMLFormElement);
  part(form, "[name=name]", HTMLInputElement).value = "Older people";
  form.dispatchEvent(new Event("submit", { cancelable: true }));
  await page.until(() => page.downloads.length);
  const text = await page.downloads[0]!.text();
  assert.match(text, /Do carers agree\?/);
  assert.match(text, /"left_out": true/);
});

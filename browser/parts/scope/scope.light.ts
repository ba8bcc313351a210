import assert from "node:assert/strict";
import { startAnswers } from "../answers/answers.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { startScope } from "./scope.ts";

const start = (page: LightPage) =>
  page.start(["[data-part~=answers]", startAnswers], ["[data-part~=scope]", startScope]);

function box(item: string): HTMLInputElement {
  return part(document, `input[data-in-scope="${item}"]`, HTMLInputElement);
}

function count(): string {
  return part(document, "[data-scope-count]", HTMLElement).textContent;
}

lightTest("a feature goes out of scope and comes back", "scope", async (page) => {
  await start(page);
  assert.equal(count(), "18 of 18 essential features are in scope.");
  assert.ok(box("1b").checked);
  await page.tick(box("1b"));
  assert.equal(page.session.value("1b", "out"), true);
  assert.equal(count(), "17 of 18 essential features are in scope.");
  await page.tick(box("1b"));
  assert.equal(page.session.value("1b", "out"), undefined);
});

lightTest(
  "a theme takes its features out and gives them back as they were",
  "scope",
  async (page) => {
    page.session.set("1b", "out", true);
    await start(page);
    await page.tick(box("1"));
    for (const feature of ["1a", "1b"]) {
      assert.ok(box(feature).disabled);
      assert.ok(!box(feature).checked);
    }
    assert.equal(box("2a").disabled, false);
    assert.equal(count(), "12 of 18 essential features are in scope.");
    page.session.set("1", "out", undefined);
    await page.settled();
    assert.ok(box("1").checked && box("1a").checked && !box("1a").disabled && !box("1b").checked);
  },
);

lightTest(
  "every field of the scope takes what is entered, and shows what is stored",
  "scope",
  async (page) => {
    const given = {
      "finding.2": true,
      reasons: "Two homes have closed.",
      "trigger.3.4": true,
      care_group: "Older people",
      sub_groups: "People with dementia",
      organisation: "A made-up council",
      partners: "The health board",
      participants: "Officers, carers",
      "partner.2.8.3": true,
      start: "2026-11-30",
      end: "2027-01-15",
      next_review: "2027-11-30",
      next_round: "2029-11-30",
      sensitive_handling: "The chief officer hears at once.",
    };
    await start(page);
    for (const [field, value] of Object.entries(given)) {
      const control = part(document, `[data-field="${field}"]`, HTMLElement);
      if (control instanceof HTMLInputElement && value === true) await page.tick(control);
      else if (control instanceof HTMLInputElement && control.type === "date") {
        await page.fill(control, String(value));
      } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
        page.type(control, String(value));
      }
    }
    await page.settled();
    assert.deepEqual(Object.fromEntries(page.session.record.answers.get("scope")!), given);
  },
);

lightTest("an end before the start is pointed out", "scope", async (page) => {
  const said = part(document, "[data-dates-reversed]", HTMLElement);
  page.write({ scope: { start: "2026-11-30", end: "2026-11-29" } });
  await start(page);
  assert.equal(said.hidden, false);
  page.session.set("scope", "end", "2026-11-30");
  await page.settled();
  assert.equal(said.hidden, true);
});

lightTest("sub-groups of the guide are added once, each on a line", "scope", async (page) => {
  page.write({ scope: { sub_groups: "Men in Lorn" } });
  await start(page);
  const [first, second] = document.querySelectorAll<HTMLElement>('[data-action="add-sub-group"]');
  for (const button of [first!, second!, first!]) button.click();
  await page.settled();
  const field = part(document, '[data-field="sub_groups"]', HTMLTextAreaElement);
  assert.equal(
    field.value,
    "Men in Lorn\nChildren in need\nChildren who are looked after and accommodated",
  );
});

lightTest("who takes part shows who is missing", "scope", async (page) => {
  await start(page);
  const said = () => part(document, "[data-nobody]", HTMLElement).textContent;
  assert.equal(said(), "");
  await page.tick(part(document, 'input[data-field="partner.2.8.3"]', HTMLInputElement));
  assert.match(said(), /^Nobody takes part yet from: Other council services, .*every sector, /);
  assert.ok(!said().includes("Advocacy"));
});

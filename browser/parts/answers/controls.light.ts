import assert from "node:assert/strict";
import { fieldIn } from "../../record/kinds/item.ts";
import type { FieldType } from "../../record/kinds/types.ts";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import {
  canShow,
  type Field,
  fieldsIn,
  fillField,
  isTaken,
  isWritten,
  readField,
} from "./controls.ts";

/** Something that a field of each type shows, and something of that type that it does not. */
const VALUES: { [type in FieldType]: [shown: unknown, hidden?: unknown] } = {
  text: ["Two\nlines"],
  line: ["A survey"],
  day: ["2026-11-30", "last spring"],
  choice: ["views"],
  mark: [true],
  number: [-2.5],
  rating: [4, 7],
};

function typeOf({ dataset }: Field): FieldType {
  return fieldIn(dataset.item!, dataset.field!)!.type;
}

lightTest("a field shows what its type holds, gives it back, and is emptied", "controls", () => {
  const types = new Set(fieldsIn(document).map(typeOf));
  assert.deepEqual([...types].sort(), ["choice", "day", "line", "mark", "number", "text"]);
  for (const field of fieldsIn(document)) {
    const type = typeOf(field);
    const [value, hidden] = VALUES[type];
    const name = `${field.dataset.item} ${field.dataset.field}`;
    assert.equal(readField(field), undefined, name);
    assert.ok(canShow(field, value), name);
    assert.ok(hidden === undefined || !canShow(field, hidden), name);
    fillField(field, value);
    assert.equal(readField(field), value, name);
    for (const odd of [{}, [], null, typeof value === "string" ? 5 : "five"]) {
      assert.ok(!canShow(field, odd), `${name}: ${JSON.stringify(odd)}`);
    }
    fillField(field, undefined);
    assert.equal(readField(field), undefined, name);
    assert.equal(isWritten(field), ["text", "line"].includes(type), name);
  }
  return Promise.resolve();
});

lightTest("what a day field takes is what it can show again", "controls", () => {
  const days = [...document.querySelectorAll<HTMLInputElement>("input[type=date]")];
  assert.ok(days.length >= 3);
  for (const field of days) {
    for (const end of [field.min, field.max]) assert.ok(canShow(field, end), end);
    for (const beyond of ["1899-12-31", "2100-01-01", "0026-05-01"]) {
      assert.ok(!canShow(field, beyond), beyond);
      field.value = beyond;
      assert.ok(!isTaken(field), beyond);
    }
    field.value = "";
    assert.ok(isTaken(field));
  }
  return Promise.resolve();
});

lightTest("a rating shows its level and no number beside the scale", "feature", () => {
  const levels = fieldsIn(part(document, "[data-part~=rating]", Element));
  const [shown, hidden] = VALUES.rating;
  assert.ok(canShow(levels[0]!, shown));
  for (const odd of [hidden, "4", 4.5]) assert.ok(!canShow(levels[0]!, odd));
  for (const level of levels) fillField(level, shown);
  const chosen = levels.filter((level) => (level as HTMLInputElement).checked);
  assert.deepEqual(chosen.map(readField), [shown]);
  for (const level of levels) fillField(level, undefined);
  assert.ok(levels.every((level) => !(level as HTMLInputElement).checked));
  return Promise.resolve();
});

lightTest("a choice that this release does not offer stays chosen", "controls", () => {
  const field = part(document, "select[data-field=kind]", HTMLSelectElement);
  fillField(field, "song");
  assert.equal(readField(field), "song");
  assert.equal(field.selectedOptions[0]!.textContent, "song");
  return Promise.resolve();
});

lightTest("setting what a field holds already does not move the caret", "controls", () => {
  const field = part(document, '[data-field="what"]', HTMLInputElement);
  fillField(field, "A survey");
  field.setSelectionRange(2, 2);
  fillField(field, "A survey");
  assert.equal(field.selectionStart, 2);
  return Promise.resolve();
});

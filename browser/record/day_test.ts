import assert from "node:assert/strict";
import { dayWords, isDay, monthsBefore, today } from "./day.ts";

Deno.test("only a day of the calendar is one", () => {
  for (const day of ["2026-11-23", "2024-02-29", "2000-02-29", "1900-01-01", "2099-12-31"]) {
    assert.ok(isDay(day), day);
  }
  for (
    const other of [
      "",
      "2026-13-01",
      "2026-02-29",
      "1900-02-29",
      "2026-04-31",
      "23.11.2026",
      20261123,
      // A day field takes years of six digits, and of two.
      "202611-05-01",
      "0026-05-01",
      "0202-05-01",
      "9999-12-31",
    ]
  ) assert.ok(!isDay(other), String(other));
});

Deno.test("a month before never leaves the calendar", () => {
  assert.equal(monthsBefore("2026-03-31", 1), "2026-02-28");
  assert.equal(monthsBefore("2024-03-31", 1), "2024-02-29");
  assert.equal(monthsBefore("2026-01-15", 1), "2025-12-15");
  assert.equal(monthsBefore("2026-11-23", 12), "2025-11-23");
  assert.equal(monthsBefore("2024-02-29", 12), "2023-02-28");
  assert.equal(monthsBefore("2026-11-23", 36), "2023-11-23");
});

Deno.test("today is the day where the person is, whatever the hour", () => {
  assert.equal(today(new Date(2026, 0, 1, 0, 0, 1)), "2026-01-01");
  assert.equal(today(new Date(2026, 11, 31, 23, 59, 59)), "2026-12-31");
  // West of Greenwich it is still the old year.
  const local = { getFullYear: () => 2025, getMonth: () => 11, getDate: () => 31 };
  assert.equal(today(Object.assign(new Date("2026-01-01T00:30:00Z"), local)), "2025-12-31");
});

Deno.test("a day in words, and anything else as it is", () => {
  assert.equal(dayWords("2026-03-03"), "3 March 2026");
  assert.equal(dayWords("last spring"), "last spring");
});

import assert from "node:assert/strict";
import { dayAndTime, isFuture } from "./when.ts";

Deno.test("a time that has not come is in the future, two clocks a little apart are not", () => {
  const now = new Date("2026-11-23T10:42:00Z");
  assert.ok(isFuture("9999-12-31T00:00:00Z", now));
  assert.ok(isFuture("2026-11-23T10:44:00Z", now));
  assert.ok(!isFuture("2026-11-23T10:42:30Z", now));
  assert.ok(!isFuture("2026-11-23T11:42:00+01:00", now));
  assert.ok(!isFuture("2009-01-01T00:00:00Z", now));
});

Deno.test("each minute is said as what it is, one after the other too", () => {
  const said = ["10:42:05.001Z", "10:42:59Z", "10:43:00Z", "10:42:05.001Z"]
    .map((time) => dayAndTime(`2026-11-23T${time}`));
  assert.equal(said[0], said[1]);
  assert.notEqual(said[1], said[2]);
  assert.equal(said[0], said[3]);
  assert.equal(dayAndTime("2026-11-23T11:42:00+01:00"), said[0]);
});

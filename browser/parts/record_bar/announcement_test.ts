import assert from "node:assert/strict";
import { announcementWords } from "./announcement.ts";

Deno.test("what is said does not change from one save to the next", () => {
  assert.equal(announcementWords({ state: "saved" }), "Saved in this browser");
  assert.match(announcementWords({ state: "unsaved" })!, /Not saved/);
  assert.equal(announcementWords({ state: "saving" }), undefined);
  assert.equal(announcementWords({ state: "new" }), undefined);
});

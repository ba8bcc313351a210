import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { openDetails } from "./details.ts";

const happens = (what: string) => document.defaultView!.dispatchEvent(new Event(what));
const open = () => [...document.querySelectorAll("details")].map((details) => details.open);

/** A page as the theme sets it, with a place in what is folded. */
function start(): HTMLDetailsElement {
  document.body.classList.add("md-content");
  const details = part(document, "details:not([open])", HTMLDetailsElement);
  details.insertAdjacentHTML("beforeend", '<p id="a-place">Here</p>');
  openDetails();
  return details;
}

lightTest("what is folded is open on paper, and folded again after it", "feature", () => {
  start();
  const before = open();
  assert.ok(before.includes(true) && before.includes(false));
  happens("beforeprint");
  assert.ok(open().every((one) => one));
  happens("afterprint");
  assert.deepEqual(open(), before);
  return Promise.resolve();
});

lightTest("what is folded opens when its address is gone to", "feature", () => {
  const details = start();
  location.hash = "#nowhere";
  happens("hashchange");
  assert.equal(details.open, false);
  location.hash = "#a-place";
  happens("hashchange");
  assert.equal(details.open, true);
  return Promise.resolve();
});

lightTest("an address that cannot be read leads nowhere, and stops nothing", "feature", () => {
  const before = open();
  location.hash = "#%";
  start();
  happens("hashchange");
  assert.deepEqual(open(), before);
  return Promise.resolve();
});

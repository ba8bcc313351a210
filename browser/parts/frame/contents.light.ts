import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { markContents } from "./contents.ts";
import { inLayout, lay } from "./light_layout.ts";

const PLACES = { first: 100, second: 700, third: 1300 };

/** A list of three places on a page that is scrolled so far. */
function show(scrolled: number): void {
  const names = Object.keys(PLACES);
  document.body.insertAdjacentHTML(
    "beforeend",
    `<nav data-md-component="toc">${
      names.map((name) => `<a href="#${name}">${name}</a>`).join("")
    }<a href="#nowhere">nowhere</a></nav>${
      names.map((name) => `<h2 id="${name}">${name}</h2>`).join("")
    }`,
  );
  lay(document.body, { height: 2000 });
  for (const [name, top] of Object.entries(PLACES)) {
    lay(part(document, `#${name}`, HTMLElement), { top: top - scrolled });
  }
}

const links = (selector: string) =>
  [...document.querySelectorAll(`nav[data-md-component] a${selector}`)]
    .map(({ textContent }) => textContent);

lightTest(
  "what has been passed is marked, and the last of it as here",
  "feature",
  () =>
    inLayout((layout) => {
      show(700);
      layout.scroll(700);
      markContents();
      assert.deepEqual(links(".md-nav__link--passed"), ["first", "second"]);
      assert.deepEqual(links(".md-nav__link--active"), ["second"]);
      assert.deepEqual(links('[aria-current="location"]'), ["second"]);
    }),
);

lightTest(
  "at the top nothing is passed, and what was marked before is not any more",
  "feature",
  () =>
    inLayout(() => {
      show(0);
      part(document, 'a[href="#second"]', HTMLElement).setAttribute("aria-current", "location");
      markContents();
      assert.deepEqual(links(".md-nav__link--passed, nav a[aria-current]"), []);
    }),
);

lightTest(
  "a place is passed as far under the top as one stops that goes to it",
  "feature",
  () =>
    inLayout(() => {
      show(660);
      part(document, "#second", HTMLElement).style.scrollMarginTop = "30px";
      markContents();
      assert.deepEqual(links("[aria-current]"), ["first"]);
      document.documentElement.style.scrollPaddingTop = "10px";
      markContents();
      assert.deepEqual(links("[aria-current]"), ["second"]);
    }),
);

lightTest(
  "at the end all is passed: the last cannot come to the top",
  "feature",
  () =>
    inLayout((layout) => {
      show(1000);
      layout.scroll(1400);
      markContents();
      assert.deepEqual(links("[aria-current]"), ["nowhere"]);
      layout.scroll(1390);
      markContents();
      assert.deepEqual(links("[aria-current]"), ["second"]);
    }),
);

import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { lay } from "./light_layout.ts";
import { showTitle } from "./title.ts";

lightTest(
  "the header says the page once its heading is behind it, and no sooner",
  "feature",
  () => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<header class="md-header"><p data-md-component="header-title"></p></header>
     <article><h1>Needs</h1></article>`,
    );
    const title = part(document, '[data-md-component="header-title"]', HTMLElement);
    const heading = part(document, "article h1", HTMLElement);
    lay(part(document, ".md-header", HTMLElement), { height: 50 });
    const isShown = (top: number) => {
      lay(heading, { top, height: 20 });
      showTitle();
      return title.classList.contains("md-header__title--active");
    };
    assert.equal(isShown(30), false);
    assert.equal(isShown(29), true);
    assert.equal(isShown(200), false);
    return Promise.resolve();
  },
);

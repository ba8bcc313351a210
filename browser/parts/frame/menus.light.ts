import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { inLayout, lay } from "./light_layout.ts";
import { fitMenus, showCurrent } from "./menus.ts";

/** A menu at the side of a page that reaches from 200 above the window to far below it. */
function menu({ position, end = 5000 }: { position: string; end?: number }) {
  document.body.insertAdjacentHTML(
    "beforeend",
    `<header class="md-header"></header><div class="beside">
      <div data-md-component="sidebar" style="position: ${position}; padding: 10px 0 20px">
        <div class="md-sidebar__scrollwrap"><a class="md-nav__link--active">This page</a></div>
      </div></div>`,
  );
  lay(part(document, ".md-header", HTMLElement), { height: 50 });
  lay(part(document, ".beside", HTMLElement), { top: -200, height: 200 + end });
  const side = part(document, '[data-md-component="sidebar"]', HTMLElement);
  return {
    side,
    wrap: part(side, ".md-sidebar__scrollwrap", HTMLElement),
    entry: part(side, "a", HTMLElement),
  };
}

lightTest(
  "a menu that scrolls along fills the room between header and foot",
  "feature",
  () =>
    inLayout(() => {
      const { side, wrap } = menu({ position: "sticky" });
      fitMenus();
      assert.equal(side.style.top, "50px");
      assert.equal(wrap.style.height, "520px");
      lay(part(document, ".beside", HTMLElement), { top: -200, height: 500 });
      fitMenus();
      assert.equal(wrap.style.height, "220px", "the foot has come into sight");
      lay(part(document, ".beside", HTMLElement), { top: -200, height: 240 });
      fitMenus();
      assert.equal(wrap.style.height, "0px", "no room is not less than none");
    }),
);

lightTest("a menu that is a drawer keeps the height of its own", "feature", () =>
  inLayout(() => {
    const { side, wrap } = menu({ position: "fixed" });
    side.style.top = "50px";
    wrap.style.height = "520px";
    fitMenus();
    assert.equal(side.style.top, "");
    assert.equal(wrap.style.height, "");
  }));

lightTest(
  "the entry of this page comes to the middle where it is far down",
  "feature",
  () =>
    inLayout(() => {
      const { wrap, entry } = menu({ position: "sticky" });
      lay(wrap, { top: 60, height: 400 });
      lay(entry, { top: 60 + 370, height: 30 });
      showCurrent();
      assert.equal(wrap.scrollTop, 0);
      lay(entry, { top: 60 + 371, height: 30 });
      showCurrent();
      assert.equal(wrap.scrollTop, 371 - 200);
    }),
);

import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { inLayout, lay } from "./light_layout.ts";
import { letScroll, nameWhatIsCut } from "./overflow.ts";

lightTest(
  "code takes the keys while it is wider than its box",
  "feature",
  () =>
    inLayout((layout) => {
      document.body.insertAdjacentHTML("beforeend", "<pre><code>a long line</code></pre>");
      const code = part(document, "pre > code", HTMLElement);
      letScroll();
      lay(code, { width: 100, wide: 101 });
      layout.resized();
      assert.equal(code.getAttribute("tabindex"), "0");
      lay(code, { width: 100 });
      layout.resized();
      assert.equal(code.hasAttribute("tabindex"), false);
    }),
);

lightTest("a name cut short is told to whoever points at it; a whole one is not", "feature", () => {
  document.body.insertAdjacentHTML(
    "beforeend",
    '<p class="md-ellipsis"> Needs and wishes </p><b/>',
  );
  const name = part(document, ".md-ellipsis", HTMLElement);
  const pointAt = (element: Element) =>
    element.dispatchEvent(new Event("mouseover", { bubbles: true }));
  nameWhatIsCut();
  lay(name, { width: 80, wide: 120 });
  pointAt(name);
  assert.equal(name.title, "Needs and wishes");
  lay(name, { width: 120 });
  pointAt(name);
  assert.equal(name.hasAttribute("title"), false);
  const other = part(document, "b", HTMLElement);
  lay(other, { width: 80, wide: 120 });
  pointAt(other);
  assert.equal(other.hasAttribute("title"), false);
  return Promise.resolve();
});

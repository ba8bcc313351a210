import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { lay, titled } from "./light_layout.ts";
import { showTitle } from "./title.ts";

lightTest(
  "the header says the page once its heading is behind it, and no sooner",
  "feature",
  () => {
    const { heading, isShown } = titled();
    lay(part(document, ".md-header", HTMLElement), { height: 50 });
    const isShownAt = (top: number) => {
      lay(heading, { top, height: 20 });
      showTitle();
      return isShown();
    };
    assert.equal(isShownAt(30), false);
    assert.equal(isShownAt(29), true);
    assert.equal(isShownAt(200), false);
    return Promise.resolve();
  },
);

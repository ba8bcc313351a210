import assert from "node:assert/strict";
import { lightTest } from "../shared/light_page.ts";
import { startFrame } from "./frame.ts";
import { inLayout, lay, titled } from "./light_layout.ts";

const happens = (what: string) => document.defaultView!.dispatchEvent(new Event(what));

lightTest(
  "what stands round the page follows it, once a frame however often it moves",
  "feature",
  () =>
    inLayout((layout) => {
      document.documentElement.className = "no-js";
      const { heading, isShown } = titled();
      startFrame();
      assert.equal(document.documentElement.className, "js");
      assert.equal(isShown(), false);
      for (const [top, what] of [[-90, "scroll"], [90, "resize"], [-80, ""]] as const) {
        lay(heading, { top, height: 20 });
        if (what) { for (let n = 0; n < 3; n++) happens(what); }
        else layout.resized();
        assert.equal(layout.frame(), 1);
        assert.equal(isShown(), top < 0, what);
      }
      assert.equal(layout.frame(), 0);
    }),
);

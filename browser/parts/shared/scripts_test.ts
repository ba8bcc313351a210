import assert from "node:assert/strict";
import { Scripts } from "./scripts.ts";

Deno.test("a page loads the scripts of its own build", () => {
  const scripts = new Scripts("https://site.example/v1.2/look/assets/pages/plan.0f3c9a81d2.js");
  assert.equal(
    scripts.address("guide"),
    "https://site.example/v1.2/look/assets/guide.0f3c9a81d2.js",
  );
  assert.equal(scripts.root.href, "https://site.example/v1.2/look/");
});

Deno.test("in a folder too", () => {
  const scripts = new Scripts("file:///C:/our%20site/assets/pages/home.0f3c9a81d2.js");
  assert.equal(
    scripts.address("search-index"),
    "file:///C:/our%20site/assets/search-index.0f3c9a81d2.js",
  );
});

import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { lightTest } from "../shared/light_page.ts";
import { allWords } from "../shared/light_reading.ts";
import { leaveFor, takeWords } from "./left_words.ts";
import { markWords } from "./marked_words.ts";

lightTest(
  "words are marked where they stand whole, and not in what is typed or pressed",
  "feature",
  (page) => {
    const article = part(document, ".theme, .feature, body > *", HTMLElement);
    const before = article.textContent;
    page.write({ "1a": { strengths: "priorities" } });
    markWords(article, ["national policies", "priorities", "outcome"]);
    const marked = allWords(article, "mark");
    assert.ok(marked.includes("national policies") && marked.includes("priorities"));
    assert.equal(article.textContent, before, "no word is changed");
    assert.equal(
      article.querySelectorAll("button mark, textarea mark, [data-part~=record-bar] mark").length,
      0,
    );
    markWords(article, []);
    assert.equal(article.querySelectorAll("mark").length, 0);
    assert.equal(article.textContent, before);
    return Promise.resolve();
  },
);

lightTest("a word with a sign that means something elsewhere is taken as it is", "feature", () => {
  document.body.innerHTML = "<p>C++ (all of it) and people’s views; peoples</p>";
  const text = part(document, "p", HTMLElement);
  markWords(text, ["(all of it", "people's  views", "."]);
  assert.deepEqual(allWords(text, "mark"), ["(all of it", "people’s views"]);
  return Promise.resolve();
});

lightTest(
  "what was looked for is left for the next page, once, and not in its address",
  "feature",
  () => {
    const address = "http://localhost/look/1a.html#1a.1";
    assert.equal(leaveFor(address, ["wax", "hive"]), address);
    assert.deepEqual(takeWords(), ["wax", "hive"]);
    assert.deepEqual(takeWords(), []);
    sessionStorage.setItem("a-closer-look.marked-words", "{damaged");
    assert.deepEqual(takeWords(), []);
    const file = new URL(leaveFor("file:///look/1a.html#1a.1", ["wax", "hive", "wax"]));
    assert.deepEqual(file.searchParams.getAll("h"), ["wax", "hive"]);
    return Promise.resolve();
  },
);

import assert from "node:assert/strict";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { linesIn, rowOf, wordsOf } from "../shared/light_reading.ts";
import { startProfile } from "./profile.ts";

const RATED = {
  "1": { rating: 3, priorities: "A market picture", evidence_gaps: "Providers" },
  "1a": { rating: 5, strengths: "Shared with health" },
  "1a.1": { ticked: true },
  "1b": { rating: 2, improvements: "Demand is unknown" },
};

const start = (page: LightPage) => page.start(['[data-part~="profile"]', startProfile]);

/** In which column of a row the one mark stands, and what it says. */
function markOf(name: string): [level: string, words: string, href: string] {
  const row = rowOf(document, name)!;
  const [link, ...more] = row.querySelectorAll<HTMLAnchorElement>("a[data-mark]");
  assert.equal(more.length, 0);
  const cell = link!.closest("td")!;
  return [cell.dataset.level!, wordsOf(link!), link!.getAttribute("href")!];
}

function count(of: string): string {
  return part(document, `[data-progress="${of}"]`, HTMLElement).textContent;
}

lightTest("each rating stands in its column and leads to its place", "profile", async (page) => {
  page.write(RATED);
  await start(page);
  const place = "themes/1-analyse/";
  assert.deepEqual(markOf("1a"), [
    "5",
    "1a Shared outcomes: 5 Very good",
    `${place}1a.html#rating`,
  ]);
  assert.deepEqual(markOf("1b").slice(0, 2), ["2", "1b Needs and preferences: 2 Weak"]);
  assert.equal(markOf("1c")[0], "");
  assert.match(markOf("1c")[1], /: Not rated$/);
  assert.deepEqual(markOf("Theme 1"), [
    "3",
    "Theme 1: Analyse: 3 Adequate",
    `${place}index.html#rating`,
  ]);
  assert.match(wordsOf(rowOf(document, "Theme 1")!), /2 of 6 features rated, from 2 to 5/);
  assert.match(wordsOf(rowOf(document, "Theme 2")!), /No feature rated yet/);
  const between = rowOf(document, "Theme 1")!.querySelectorAll<HTMLElement>(".in-spread");
  assert.deepEqual([...between].map(({ dataset }) => dataset.level), ["2", "3", "4", "5"]);
});

lightTest(
  "a rating that is cleared, or no level of the scale, is not rated",
  "profile",
  async (page) => {
    page.write({ "1a": { rating: 5 }, "1b": { rating: 7 } });
    await start(page);
    assert.equal(markOf("1b")[0], "");
    const mark = rowOf(document, "1a")!.querySelector("a[data-mark]");
    page.session.set("1a", "rating", undefined);
    await page.settled();
    assert.equal(markOf("1a")[0], "");
    assert.ok(rowOf(document, "1a")!.querySelector("a[data-mark]") === mark);
  },
);

lightTest("what follows from the ratings stands under them", "profile", async (page) => {
  page.write(RATED);
  await start(page);
  assert.deepEqual(linesIn(document, "strengths"), [
    "1a Shared outcomes 5 Very goodShared with health",
  ]);
  assert.deepEqual(linesIn(document, "improvements"), [
    "1b Needs and preferences 2 WeakAdd action for 1b Needs and preferencesDemand is unknown",
  ]);
  assert.deepEqual(linesIn(document, "priorities"), [
    "Theme 1: Analyse 3 AdequateAdd action for Theme 1: AnalyseA market picture",
  ]);
  assert.deepEqual(linesIn(document, "gaps"), ["Theme 1: Analyse 3 AdequateProviders"]);
  assert.deepEqual(["prompts", "features", "themes"].map(count), [
    "1 of 144",
    "2 of 18",
    "1 of 4",
  ]);
});

lightTest("what is out of scope leaves the picture and the counts", "profile", async (page) => {
  page.write({ ...RATED, "4": { out: true } });
  page.session.set("1a", "out", true);
  await start(page);
  assert.deepEqual(linesIn(document, "out"), ["1a Shared outcomes", "Theme 4: Review"]);
  assert.ok(!rowOf(document, "1a"));
  assert.ok(!rowOf(document, "4a"));
  assert.match(wordsOf(rowOf(document, "Theme 1")!), /1 of 5 features rated, at 2/);
  assert.deepEqual(linesIn(document, "strengths"), []);
  assert.equal(count("features"), "1 of 13");
});

lightTest(
  "texts marked sensitive stay out of the profile unless asked for",
  "profile",
  async (page) => {
    page.write({
      "1b": { rating: 1, improvements: "A named home is unsafe", sensitive: true },
      "1c.e.x": { what: "A named letter", gap: "A named gap", sensitive: true },
    });
    await start(page);
    const said = () => wordsOf(document.body);
    assert.match(
      linesIn(document, "improvements")[0]!,
      /Marked sensitive: the text is left out here/,
    );
    assert.doesNotMatch(said(), /A named/);
    assert.equal(part(document, "[data-sensitive-count]", HTMLElement).textContent, "2");
    assert.deepEqual(
      linesIn(document, "sensitive"),
      [
        "1b Needs and preferences",
        "1c Resources evidence",
      ].map((line) => line.replace("Resources", linesIn(document, "sensitive")[1]!.slice(3, -9))),
    );
    const show = part(document, "input[data-with-sensitive]", HTMLInputElement);
    assert.equal(show.disabled, false);
    await page.tick(show);
    for (const text of ["A named home is unsafe", "A named letter", "A named gap"]) {
      assert.ok(said().includes(text), text);
    }
  },
);

lightTest(
  "whose profile it is stands above it, once the scope says so",
  "profile",
  async (page) => {
    await start(page);
    const facts = () => [...document.querySelectorAll<HTMLElement>("[data-fact]:not([hidden])")];
    assert.equal(facts().length, 0);
    page.write({ scope: { care_group: " Older people ", organisation: "\u202eA council" } });
    await page.settled();
    assert.deepEqual(facts().map(wordsOf), ["Care groupOlder people", "OrganisationA council"]);
  },
);

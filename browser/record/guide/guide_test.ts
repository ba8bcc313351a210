import assert from "node:assert/strict";
import * as v from "valibot";
import { fieldFor, itemsOf, levelName, places, seenFrom } from "./guide.ts";
import { GUIDE } from "./made_up.ts";
import { GuideSchema } from "./schema.ts";

Deno.test("the guide of these tests has the shape that the build is held to", () => {
  assert.deepEqual(v.parse(GuideSchema, GUIDE), GUIDE);
});

Deno.test("addresses lead from the page to the site's root, and on from there", () => {
  const cases: [root: string, page: string, href: string][] = [
    ["/", "/profile.html", "pages/1.html"],
    ["/", "/", "pages/1.html"],
    ["/look/", "/look/print/record.html", "../pages/1.html"],
    ["/C:/site/", "/C:/site/themes/1-a/1a.html", "../../pages/1.html"],
  ];
  for (const [root, page, href] of cases) {
    const [theme, feature] = places(seenFrom(GUIDE, root, page));
    assert.deepEqual([theme?.href, feature?.href], [href, href.replace("1.html", "1a.html")], page);
  }
});

Deno.test("a box is found by what it is for; a level has its name; everything asked is listed", () => {
  assert.equal(fieldFor("priorities", GUIDE.themeFields)?.id, "next");
  assert.equal(fieldFor("priorities", GUIDE.featureFields), undefined);
  assert.deepEqual([levelName(GUIDE, 5), levelName(GUIDE, 9)], ["5 Level 5", "9"]);
  const nested = { id: "2a.1.1", text: "t", prompts: [] };
  const deep = structuredClone(GUIDE);
  deep.themes[1]!.features[0]!.prompts[0]!.prompts.push(nested);
  assert.deepEqual(itemsOf(deep).slice(-5), ["2", "2a", "2a.1", "2a.1.1", "2a.2"]);
});

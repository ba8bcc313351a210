import assert from "node:assert/strict";
import { answersOf } from "../../record/guide/made_up.ts";
import { newRecord } from "../../record/record.ts";
import { nextRound } from "../../record/rounds.ts";
import { part } from "../shared/element.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import { linesIn, wordsOf } from "../shared/light_reading.ts";
import { startChanges } from "./changes.ts";

const start = (page: LightPage) => page.start(["[data-part~=changes]", startChanges]);
const said = () => wordsOf(part(document, "[data-part~=changes]", HTMLElement));

async function secondRound({ session }: LightPage, isHere: boolean): Promise<void> {
  const answers = answersOf({ "1a": { rating: 3 }, "1b": { rating: 4 }, "1c": { rating: 5 } });
  const first = { ...newRecord(session.guide, "Older people"), answers };
  if (isHere) await session.store.run("addRecord", first);
  await session.addRecord(nextRound(first, "Older people, round 2"));
}

lightTest("a first round is said to be one", "profile", async (page) => {
  await start(page);
  assert.match(said(), /This record is a first round\./);
  assert.doesNotMatch(said(), /not on this computer|Since/);
});

lightTest("the profile says what has changed since the round before", "profile", async (page) => {
  await secondRound(page, true);
  page.write({ "1a": { rating: 5 }, "1b": { rating: 4 }, "1c": { rating: 2 } });
  await start(page);
  assert.match(said(), /Since “Older people”\./);
  assert.deepEqual(linesIn(document, "changes"), [
    "1a Shared outcomes ▲ Better: 3 Adequate, now 5 Very good",
    "1c Service mapping ▼ Worse: 5 Very good, now 2 Weak",
  ]);
  page.session.set("1c", "rating", undefined);
  await page.settled();
  assert.match(
    linesIn(document, "changes")[1]!,
    /Rated before, not now: 5 Very good, now Not rated/,
  );
});

lightTest(
  "a round before that is not on this computer is said to be absent",
  "profile",
  async (page) => {
    await secondRound(page, false);
    page.write({ "1a": { rating: 5 } });
    await start(page);
    assert.match(said(), /The record of the round before is not on this computer\./);
    assert.deepEqual(linesIn(document, "changes"), []);
  },
);

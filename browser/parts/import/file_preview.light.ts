import assert from "node:assert/strict";
import { writeFile } from "../../record/file/read_and_write.ts";
import { newRecord, setAnswer } from "../../record/record.ts";
import { type LightPage, lightTest } from "../shared/light_page.ts";
import {
  answer,
  choose,
  chooseChanged,
  dialog,
  HERS,
  mine,
  names,
  previewed,
  said,
} from "./light_import.ts";

function fileOf(page: LightPage): string {
  const record = newRecord(page.session.guide, "Older people");
  setAnswer(record.answers, "1a", "practice", "Cr\u00ECoch caf\u00E9");
  return writeFile(record, "1");
}

lightTest("a file of ours is previewed without a word on its encoding", "feature", async (page) => {
  await choose(page, new TextEncoder().encode(fileOf(page)));
  assert.match(previewed(), /Older people/);
  assert.doesNotMatch(previewed(), /UTF|Windows/);
});

lightTest(
  "a file saved as Windows-1252 is read as that, and it is said",
  "feature",
  async (page) => {
    const text = fileOf(page);
    await choose(page, Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))));
    assert.match(
      previewed(),
      /read as Windows-1252\..*words from it are right: Cr\u00ECoch, caf\u00E9\./,
    );
    dialog().close("separate");
    await page.until(() => page.session.record.name === "Older people");
    assert.equal(page.session.value("1a", "practice"), "Cr\u00ECoch caf\u00E9");
  },
);

lightTest(
  "bytes that could be anything are refused, and nothing changes",
  "feature",
  async (page) => {
    const bytes = Uint8Array.from([...fileOf(page)].map((letter) => letter.charCodeAt(0)));
    bytes[bytes.indexOf(0xEC)] = 0x81;
    await choose(page, bytes);
    assert.match(
      said(),
      /was not imported; nothing has changed\. .*neither UTF-8 nor Windows-1252/,
    );
  },
);

for (
  const [fault, change, reason] of [
    ["foreign", { format: "another" }, /another program/],
    ["of another guide", { framework: { id: "another-guide", edition: "1" } }, /another guide/],
    ["with a value of a wrong type", { answers: { "1a": { rating: { deep: 1 } } } }, /1a › rating/],
    ["of another kind", { kind: "contribution", of: "x" }, /one person’s answers to an exercise/],
  ] as const
) {
  lightTest(`a file ${fault} is refused, and nothing changes`, "feature", async (page) => {
    const record = await mine(page);
    await chooseChanged(page, record, (file) => {
      Object.assign("format" in change ? file : file.record, change);
    });
    assert.match(said(), reason);
    assert.match(said(), /“record\.json” was not imported; nothing has changed\./);
    assert.equal(dialog().open, false);
    assert.equal(page.session.value("1a", "strengths"), "mine");
    assert.deepEqual(await names(page), ["New record"]);
  });
}

lightTest("a file that is no JSON is refused, and nothing changes", "feature", async (page) => {
  await mine(page);
  await choose(page, new TextEncoder().encode("{"));
  assert.match(said(), /JSON/);
  assert.deepEqual(await names(page), ["New record"]);
});

lightTest("a file is shown before anything is stored", "feature", async (page) => {
  await chooseChanged(page, await mine(page), ({ record }) => Object.assign(record, HERS));
  for (
    const words of [
      /Older people, seen by Morag/,
      /Last changed\s*\d+ \w+ \d{4} at \d\d:\d\d/,
      /Exported\s*\d+ \w+ \d{4} at \d\d:\d\d, by release 1/,
      /Guide to strategic commissioning, edition 2009/,
      /4 answers, among them 1 rating and 2 notes; 0 actions in the plan/,
      /This record is on this computer already, as “New record”/,
      /3 answers would be added, 1 answer changed and 0 answers removed/,
    ]
  ) assert.match(previewed(), words);
});

lightTest("a name cannot disguise what stands around it", "feature", async (page) => {
  const name = "\u202egnirotinoM\u0000\u0007\n";
  await chooseChanged(page, await mine(page), ({ record }) => Object.assign(record, { name }));
  assert.match(previewed(), /Record ?gnirotinoM ?Last changed/);
  answer("separate");
  await page.until(() => page.session.record.name === name);
});

import assert from "node:assert/strict";
import { excerpt } from "./excerpt.ts";

const TEXT =
  "Have we found ways of making sure that exit strategies are worked out closely with people?";
const shown = (marked: string[][], room?: number) =>
  excerpt(TEXT, marked, room).map(({ text, isMarked }) => isMarked ? `[${text}]` : text).join("");

Deno.test("every form of a word is marked, and a phrase as one", () => {
  assert.match(shown([["exit"], ["work"]]), /that \[exit\] strategies are \[worked\] out/);
  assert.match(shown([["exit", "strategi"], ["strategi"]]), /that \[exit strategies\] are/);
});

Deno.test("a text that has room is whole", () => {
  assert.equal(shown([]), TEXT);
  assert.equal(shown([], TEXT.length), TEXT);
});

Deno.test("of a longer text there is no more than has room, and what is marked is in it", () => {
  for (let room = 24; room < TEXT.length; room++) {
    const words = excerpt(TEXT, [["exit", "strategi"]], room).map(({ text }) => text).join("");
    assert.ok(words.length <= room, `${room}: ${words}`);
    assert.ok(words.includes("exit strategies"), `${room}: ${words}`);
  }
});

Deno.test("words are not cut", () => {
  assert.equal(shown([["exit"]], 40), "… that [exit] strategies are worked out …");
  assert.equal(shown([["person"]], 40), "… are worked out closely with [people]?");
});

Deno.test("where nothing is marked, the beginning is shown", () => {
  assert.equal(shown([["bee"]], 30), "Have we found ways of …");
});

Deno.test("a word with hyphens is marked as a whole", () => {
  const pieces = excerpt("Is there co-production here?", [["coproduct"]]);
  assert.deepEqual(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text), [
    "co-production",
  ]);
});

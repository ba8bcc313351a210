import assert from "node:assert/strict";
import { itemOf } from "./item.ts";

const cases: [id: string, kind: string | undefined, owners: string[]][] = [
  ["1", "question", []],
  ["1a", "question", []],
  ["1d.1.2", "question", []],
  ["scope", "scope", []],
  ["round", "round", []],
  ["evidence", "evidence-page", []],
  ["1a.own-x", "own-prompt", ["1a"]],
  ["1a.e.x", "evidence", ["1a"]],
  ["1.e.x", "evidence", ["1"]],
  ["2-3.b.e.x", "evidence", ["2-3.b"]],
  ["2a.list-2-12-1", "list-point", ["2a"]],
  ["scope.list-3-2-1", "list-point", ["scope"]],
  ["scope.e.x", undefined, ["scope"]],
  // Under a piece of evidence stands nothing so far: it is no evidence of the feature's.
  ["1a.e.x.y", undefined, ["1a", "1a.e.x"]],
  ["1a.e.x.e.y", undefined, ["1a", "1a.e.x"]],
  // Evidence on a prompt of one's own is no prompt of one's own.
  ["1a.own-x.e.y", undefined, ["1a", "1a.own-x"]],
  ["1a.own-x.own-y", undefined, ["1a", "1a.own-x"]],
  // Made by hand: such an id may hold anything.
  ["1a.own-<b>1.5</b>", "own-prompt", ["1a"]],
  ["1a.e.a b.c d.e.x", undefined, ["1a", "1a.e.a b.c d"]],
  ["1a.own-ümlaut.e.x", undefined, ["1a", "1a.own-ümlaut"]],
  ["1a.e.", "question", []],
  ["1a.own-", "question", []],
  [".e.x", "question", []],
  ["", "question", []],
];

for (const [id, kind, owners] of cases) {
  Deno.test(`“${id}” is ${kind ?? "of no kind"}, under ${owners.join(" and ") || "nothing"}`, () => {
    const item = itemOf(id);
    assert.deepEqual([item.kind?.id, item.owners], [kind, owners]);
  });
}

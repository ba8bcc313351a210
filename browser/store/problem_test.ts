import assert from "node:assert/strict";
import { isStoreProblem, storeProblem } from "./problem.ts";

Deno.test("a problem that a script of its own tells is told as it is", () => {
  // Each script of a page has a class of its own.
  class TheirProblem extends Error {
    override name = "StoreProblem";
    kind = "blocked";
  }
  const theirs = new TheirProblem("This site is open in another tab");
  assert.equal(storeProblem(theirs, "unavailable"), theirs);
  assert.equal(isStoreProblem(new Error("StoreProblem")), false);
  assert.equal(storeProblem(new Error("StoreProblem"), "unavailable").kind, "unavailable");
});

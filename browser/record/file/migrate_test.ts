import assert from "node:assert/strict";
import { migrate, type Step } from "./migrate.ts";

const steps = new Map<number, Step>([
  [1, ({ old, ...file }) => ({ ...file, renamed: old })],
  [2, (file) => ({ ...file, added: true })],
]);

Deno.test("a file goes through every step from its own version on", () => {
  const first = { version: 1, old: "x", kept: 7 };
  assert.deepEqual(migrate(first, steps, 3), { version: 3, renamed: "x", added: true, kept: 7 });
  assert.deepEqual(migrate({ version: 2 }, steps, 3), { version: 3, added: true });
  assert.deepEqual(first, { version: 1, old: "x", kept: 7 });
});

Deno.test("a file of this version, a newer one, or none, stays as it is", () => {
  for (const version of [3, 4, 0, -1, 1.5, "1", null, undefined, Infinity]) {
    assert.deepEqual(migrate({ version, old: 1 }, steps, 3), { version, old: 1 });
  }
});

import assert from "node:assert/strict";
import { atLatest, atNextFrame } from "./frame.ts";

/** The page as the browser shows it, with its frames and its clock in the test's hand. */
function browser(visibilityState: string, test: (ask: Browser) => void): void {
  const asked: Browser = { frames: [], timers: [] };
  const given = {
    document: Object.assign(new EventTarget(), { visibilityState }),
    requestAnimationFrame: (call: () => void) => asked.frames.push(call),
    cancelAnimationFrame: (id: number) => delete asked.frames[id - 1],
    setTimeout: (call: () => void, after: number) => asked.timers.push({ call, after }),
    clearTimeout: (id: number) => delete asked.timers[id - 1],
  };
  const before = Object.keys(given).map((name) =>
    [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const
  );
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  try {
    test(asked);
  } finally {
    for (const [name, property] of before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

interface Browser {
  frames: (() => void)[];
  timers: { call: () => void; after: number }[];
}

Deno.test("a page that is seen is drawn with the next frame, once", () =>
  browser("visible", ({ frames, timers }) => {
    let called = 0;
    atNextFrame(() => called++);
    assert.equal(called, 0);
    frames[0]!();
    assert.equal(called, 1);
    assert.deepEqual([...Object.values(frames), ...Object.values(timers)], []);
  }));

Deno.test("a page that is hidden gets no frame, and is drawn all the same", () =>
  browser("hidden", ({ frames, timers }) => {
    let called = 0;
    atNextFrame(() => called++);
    assert.deepEqual(frames, []);
    assert.equal(timers[0]!.after, 0);
    timers[0]!.call();
    assert.equal(called, 1);
  }));

Deno.test("a page that is covered gets no frame either, and does not say so", () =>
  browser("visible", ({ frames, timers }) => {
    let called = 0;
    atNextFrame(() => called++);
    assert.equal(timers[0]!.after <= 250, true);
    timers[0]!.call();
    assert.equal(called, 1);
    assert.deepEqual(Object.values(frames), []);
  }));

Deno.test("what is called off is not called", () =>
  browser("visible", ({ frames, timers }) => {
    atNextFrame(() => assert.fail())();
    assert.deepEqual([...Object.values(frames), ...Object.values(timers)], []);
  }));

Deno.test("a page that is printed, left or turned to is drawn at once", () =>
  browser("visible", () => {
    let called = 0;
    atLatest(() => called++);
    dispatchEvent(new Event("beforeprint"));
    assert.equal(called, 1);
    document.dispatchEvent(new Event("visibilitychange"));
    assert.equal(called, 2);
  }));

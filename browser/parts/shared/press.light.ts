import assert from "node:assert/strict";
import { onAction, onSubmit, part } from "./element.ts";
import { press } from "./light_reading.ts";
import { LightWindow } from "./light_window.ts";
// As a script has it that brings this module again.
import { press as latePress } from "./press.ts?late";

const HTML = `<section>
  <ul><li><button data-action="remove">One</button></li></ul>
  <button data-action="add">Add</button> <button data-action="other">Other</button>
  <label>Name <input name="name"></label>
  <form><input name="new"><button>Create</button></form>
</section>`;

interface Section {
  section: HTMLElement;
  /** What was done, in this order. */
  done: string[];
  /** End the work that was begun. */
  end(): Promise<void>;
}

/** A test of a section in which each press begins work that goes on until it is ended. */
function pressTest(name: string, test: (page: Section) => Promise<void>): void {
  Deno.test(name, async () => {
    const window = new LightWindow(HTML);
    try {
      const section = part(document, "section", HTMLElement);
      const done: string[] = [];
      let ends: (() => void)[] = [];
      const work = (what: string) => {
        done.push(what);
        return new Promise<void>((resolve) => ends.push(resolve));
      };
      for (const action of ["add", "other", "remove"]) {
        onAction(section, action, () => work(action));
      }
      onSubmit(part(section, "form", HTMLFormElement), () => work("create"));
      const end = async () => {
        for (const one of ends) one();
        ends = [];
        await new Promise((soon) => setTimeout(soon));
      };
      await test({ section, done, end });
      await end();
    } finally {
      await window.close();
    }
  });
}

function later(milliseconds: number): Promise<void> {
  return new Promise((soon) => setTimeout(soon, milliseconds));
}

/** A click as a pointer gives it, the nth on one place. */
function click(target: Element, detail: number): void {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, detail });
  target.dispatchEvent(event);
}

pressTest("two presses at once are one", async ({ section, done, end }) => {
  press(section, "add");
  press(section, "add");
  assert.deepEqual(done, ["add"]);
  await end();
  press(section, "add");
  assert.deepEqual(done, ["add"], "its work has ended, but it is the same press still");
});

pressTest("a control can be used again after a while", async ({ section, done, end }) => {
  press(section, "add");
  await end();
  await later(510);
  press(section, "add");
  assert.deepEqual(done, ["add", "add"]);
});

pressTest("while its work runs a button does nothing, however late", async (page) => {
  press(page.section, "add");
  await later(510);
  press(page.section, "add");
  assert.deepEqual(page.done, ["add"]);
  press(page.section, "other");
  press(page.section, "add");
  assert.deepEqual(page.done, ["add", "other"]);
  await page.end();
  press(page.section, "add");
  assert.deepEqual(page.done, ["add", "other", "add"]);
});

pressTest("what is used between makes it a press of its own", async ({ section, done, end }) => {
  press(section, "add");
  await end();
  part(section, "input", HTMLInputElement).dispatchEvent(new Event("input", { bubbles: true }));
  press(section, "add");
  await end();
  press(section, "other");
  press(section, "add");
  assert.deepEqual(done, ["add", "add", "other", "add"]);
});

pressTest("a form is sent once", async ({ section, done, end }) => {
  const form = part(section, "form", HTMLFormElement);
  form.requestSubmit();
  form.requestSubmit();
  await end();
  form.requestSubmit();
  assert.deepEqual(done, ["create"]);
  part(form, "input", HTMLInputElement).dispatchEvent(new Event("input", { bubbles: true }));
  form.requestSubmit();
  assert.deepEqual(done, ["create", "create"]);
});

pressTest("a double press acts on nothing else that has come there", async (page) => {
  const { section, done, end } = page;
  const [add, other] = ["add", "other"].map((action) =>
    part(section, `[data-action=${action}]`, HTMLElement)
  );
  click(add!, 1);
  await end();
  click(other!, 2);
  assert.deepEqual(done, ["add"]);
  click(other!, 1);
  assert.deepEqual(done, ["add", "other"]);
});

pressTest("a key that is held presses once", async ({ section, done, end }) => {
  const add = part(section, "[data-action=add]", HTMLElement);
  const repeated = new KeyboardEvent("keydown", {
    key: "Enter",
    repeat: true,
    bubbles: true,
    cancelable: true,
  });
  press(section, "add");
  await end();
  assert.equal(add.dispatchEvent(repeated), false);
  assert.deepEqual(done, ["add"]);
});

pressTest("a script that comes late counts the same presses", async ({ section, done, end }) => {
  const add = part(section, '[data-action="add"]', HTMLElement);
  add.addEventListener("click", (event) => latePress(add, event, () => void done.push("late")));
  click(add, 1);
  assert.deepEqual(done, ["late", "add"]);
  click(add, 2);
  assert.deepEqual(done, ["late", "add"]);
  await end();
});

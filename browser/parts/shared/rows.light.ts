import assert from "node:assert/strict";
import { lightTest } from "./light_page.ts";
import { showRows } from "./rows.ts";

/** Show rows with a field each, and say which fields there then are. */
function show(list: HTMLElement, keys: string[]): HTMLInputElement[] {
  showRows(list, keys, {
    key: (key) => key,
    make: () => {
      const row = document.createElement("li");
      row.append(document.createElement("input"));
      return row;
    },
    fill: (row, key, number) => row.title = `${number} ${key}`,
  });
  return [...list.querySelectorAll("input")];
}

function titles(list: HTMLElement): string[] {
  return [...list.children].map((row) => (row as HTMLElement).title);
}

lightTest("rows that stand are kept, whatever comes and goes around them", "feature", (_) => {
  const list = document.body.appendChild(document.createElement("ul"));
  const [a, b, c] = show(list, ["a", "b", "c"]);
  const after = show(list, ["c", "x", "a"]);
  assert.ok(after[0] === c && after[2] === a);
  assert.deepEqual(titles(list), ["1 c", "2 x", "3 a"]);
  assert.equal(b!.isConnected, false);
  return Promise.resolve();
});

lightTest("the row with the focus is never moved, wherever it belongs", "feature", (_) => {
  const list = document.body.appendChild(document.createElement("ul"));
  for (const order of ["cab", "bca", "abc", "cba", "xbyac", "b"]) {
    const fields = show(list, ["a", "b", "c"]);
    fields[1]!.focus();
    const moved: Node[] = [];
    const insert = list.insertBefore;
    list.insertBefore = (node, at) => {
      moved.push(node);
      return insert.call(list, node, at) as never;
    };
    show(list, [...order]);
    list.insertBefore = insert;
    assert.deepEqual(titles(list).map((title) => title.at(-1)), [
      ...order,
    ]);
    assert.ok(document.activeElement === fields[1], order);
    assert.equal(moved.includes(fields[1]!.parentElement!), false, order);
  }
  return Promise.resolve();
});

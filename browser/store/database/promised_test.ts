import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { deleteDB, openDB } from "./promised.ts";

const NAME = "promised";

/** A database with three numbers, which is gone afterwards. */
async function withNumbers(
  test: (database: Awaited<ReturnType<typeof openDB>>) => Promise<void>,
): Promise<void> {
  const database = await openDB(NAME, 1, {
    upgrade: (fresh, from) => {
      assert.equal(from, 0);
      fresh.createObjectStore("numbers", { keyPath: "id" }).createIndex("name", "name");
    },
  });
  try {
    for (const [id, name] of ["one", "two", "three"].entries()) {
      await database.put("numbers", { id, name });
    }
    await test(database);
  } finally {
    database.close();
    await deleteDB(NAME);
  }
}

Deno.test("what is asked for comes as a promise, in a transaction or by itself", () =>
  withNumbers(async (database) => {
    assert.deepEqual(await database.get("numbers", 1), { id: 1, name: "two" });
    assert.deepEqual(await database.getAllKeys("numbers"), [0, 1, 2]);
    assert.equal(await database.count("numbers"), 3);
    assert.equal(await database.getKey("numbers", 7), undefined);
    const tx = database.transaction("numbers", "readwrite");
    const one = await tx.store.index("name").get("one");
    assert.equal(one.id, 0);
    tx.objectStore("numbers").delete(0);
    tx.commit();
    await tx.done;
    assert.equal(await database.count("numbers"), 2);
    await database.clear("numbers");
    assert.deepEqual(await database.getAll("numbers"), []);
  }));

Deno.test("a cursor goes on to its end", () =>
  withNumbers(async (database) => {
    const names = [];
    let found = await database.transaction("numbers").store.index("name").openKeyCursor();
    for (; found; found = await found.continue()) names.push(found.key);
    assert.deepEqual(names, ["one", "three", "two"]);
  }));

Deno.test("what fails is told by its request and by its transaction", () =>
  withNumbers(async (database) => {
    const tx = database.transaction("numbers", "readwrite");
    const again = tx.store.add({ id: 1, name: "two" });
    await assert.rejects(again, { name: "ConstraintError" });
    await assert.rejects(tx.done, { name: "ConstraintError" });
    const given = database.transaction("numbers", "readwrite");
    given.abort();
    await assert.rejects(given.done, { name: "AbortError" });
    await assert.rejects(database.put("numbers", {}), { name: "DataError" });
  }));

Deno.test("whoever holds a database up is told, and lets go", async () => {
  const said: string[] = [];
  const first = await openDB(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore("numbers"),
    blocking: (from, to) => {
      said.push(`${from} to ${to}`);
      setTimeout(() => first.close(), 5);
    },
  });
  const second = await openDB(NAME, 2, { blocked: () => void said.push("blocked") });
  assert.deepEqual(said, ["1 to 2", "blocked"]);
  assert.deepEqual([...second.objectStoreNames], ["numbers"]);
  await assert.rejects(openDB(NAME, 1, {}), { name: "VersionError" });
  second.close();
  await deleteDB(NAME);
});

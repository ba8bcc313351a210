/**
 * The browser's database with promises in the place of requests, in the shape that `idb` gives to
 * it: its types say what there is. Of that library pages need little, and each waits for it.
 */
import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from "idb";

/** What a database does in a transaction of its own, and what of that writes. */
const SHORT = /^(get|count|put|delete|clear)/;
const WRITES = /^(put|delete|clear)/;

/** When each transaction is complete, or why it never will be. */
const ends = new WeakMap<object, Promise<void>>();

/** Open the database of that name, made or brought to this version if need be. */
export function openDB<S extends DBSchema | unknown = unknown>(
  name: string,
  version: number,
  { upgrade, blocked, blocking, terminated }: OpenDBCallbacks<S>,
): Promise<IDBPDatabase<S>> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = (event) => {
    const tx = wrapped(request.transaction) as never;
    upgrade?.(wrapped(request.result) as never, event.oldVersion, event.newVersion, tx, event);
  };
  request.onblocked = (event) => blocked?.(event.oldVersion, event.newVersion, event as never);
  const opened = wrapped(request) as Promise<IDBPDatabase<S>>;
  opened.then(() => {
    const database = request.result;
    database.onclose = () => terminated?.();
    database.onversionchange = (event) => blocking?.(event.oldVersion, event.newVersion, event);
  }, () => {});
  return opened;
}

/** Delete the database of that name. */
export function deleteDB(name: string): Promise<void> {
  return wrapped(indexedDB.deleteDatabase(name)) as Promise<void>;
}

/** What the browser gives, as pages see it: a promise of what is asked for, all else as it is. */
function wrapped(value: unknown): unknown {
  if (value instanceof IDBRequest) {
    return new Promise((done, failed) => {
      value.addEventListener("success", () => done(wrapped(value.result)));
      value.addEventListener("error", () => failed(value.error));
    });
  }
  if (value instanceof IDBTransaction && !ends.has(value)) ends.set(value, endOf(value));
  return isPart(value) ? new Proxy(value, { get }) : value;
}

function isPart(value: unknown): value is object {
  return value instanceof IDBObjectStore || value instanceof IDBTransaction ||
    value instanceof IDBDatabase || value instanceof IDBIndex || value instanceof IDBCursor;
}

function endOf(tx: IDBTransaction): Promise<void> {
  const end = new Promise<void>((done, failed) => {
    tx.addEventListener("complete", () => done());
    // Only now is it known why: a request that fails aborts its transaction.
    tx.addEventListener("abort", () => {
      failed(tx.error ?? new DOMException("Aborted", "AbortError"));
    });
  });
  end.catch(() => {}); // Who waits for it hears of it.
  return end;
}

function get(target: object, name: string | symbol): unknown {
  if (target instanceof IDBTransaction) {
    if (name === "done") return ends.get(target);
    if (name === "store") return wrapped(target.objectStore(target.objectStoreNames[0]!));
  }
  const found = Reflect.get(target, name);
  if (typeof found === "function") {
    return (...given: unknown[]) => {
      const result = found.apply(target, given);
      // A cursor that goes on has its request answered again.
      return wrapped(target instanceof IDBCursor ? target.request : result);
    };
  }
  if (found !== undefined || typeof name === "symbol") return found;
  return target instanceof IDBDatabase && SHORT.test(name) ? inItsOwn(target, name) : undefined;
}

/** What is done with one store, in a transaction of its own. */
function inItsOwn(database: IDBDatabase, name: string): unknown {
  const writes = WRITES.test(name);
  return async (store: string, ...given: unknown[]) => {
    const tx = wrapped(database.transaction(store, writes ? "readwrite" : "readonly")) as never;
    const { store: it, done } = tx as {
      store: { [name: string]: (...given: unknown[]) => Promise<unknown> };
      done: Promise<void>;
    };
    const [result] = await Promise.all([it[name]!(...given), writes && done]);
    return result;
  };
}

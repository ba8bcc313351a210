/**
 * Where choices of how the site is shown are kept, apart for each place that the site is at.
 *
 * It runs before the page is drawn. Reading must not fail where the browser forbids storage.
 */
const here = (document.currentScript as HTMLScriptElement).src;
const scope = new URL("..", here);

function get(key: string, storage?: Storage, from: URL = scope): unknown {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${from.pathname}.${key}`) ?? "null");
  } catch {
    return null;
  }
}

function set(key: string, value: unknown, storage?: Storage, from: URL = scope): void {
  try {
    (storage ?? localStorage).setItem(`${from.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A choice of colours that cannot be kept lasts until the page is left.
  }
}

Object.assign(globalThis, {
  __md_get: get,
  __md_set: set,
});

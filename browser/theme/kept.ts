/**
 * Where choices of how the site is shown are kept, apart for each place that the site is at.
 *
 * Reading must not fail where the browser forbids storage.
 */
const here = (document.currentScript as HTMLScriptElement).src;
const scope = new URL("..", here).pathname;

export function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`${scope}.${key}`) ?? "null");
  } catch {
    return null;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`${scope}.${key}`, JSON.stringify(value));
  } catch {
    // A choice of colours that cannot be kept lasts until the page is left.
  }
}

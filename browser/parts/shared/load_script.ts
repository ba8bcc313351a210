/** Scripts that pages load only when they need them: each offers what it makes or holds. */

/**
 * What a script offers; the script is loaded unless it has run already.
 *
 * A script element: `import()` and `fetch` are blocked on `file://`.
 *
 * @param offered gives what the script offers once it has run.
 * @throws {Error} when the script cannot be loaded; it can be tried again.
 */
export async function loadScript<T>(address: string, offered: () => T | undefined): Promise<T> {
  const there = offered();
  if (there) return there;
  const script = document.createElement("script");
  script.src = address;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  }).finally(() => script.remove());
  const found = offered();
  if (!found) throw new Error(`${address} did not run`);
  return found;
}
